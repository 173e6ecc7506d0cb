import type { Context } from '../context.ts';
import { isNight, nightOf } from '../router/site/nightly.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';

const LOOK_MS = 10 * 60_000;

/** Does once a night what may be done twice; what it leaves waits a night. */
export function startNightly(context: Context, name: string, act: () => Promise<void>): Service {
  const { log } = context;
  const loop = startLoop(log, () =>
    onceANight(context, name, act).catch((error: unknown) =>
      log.error({ err: error, name }, 'the work of a night is tried again at the next look'),
    ),
  );
  const timer = setInterval(loop.wake, LOOK_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await loop.stop();
    },
  };
}

/** A night is noted when its work is done: if a process dies over it, the next one that looks does it. */
export async function onceANight(
  { clock, store }: Pick<Context, 'clock' | 'store'>,
  name: string,
  act: () => Promise<void>,
): Promise<void> {
  const now = clock.now();
  const _id = `nightly/${name}`;
  const night = nightOf(now);
  if (!isNight(now) || (await store.counters.exists({ _id, value: { $gte: night } }))) return;
  await act();
  await store.counters.updateOne({ _id }, { $max: { value: night } }, { upsert: true });
}
