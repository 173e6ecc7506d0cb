import type { VoiceLink } from '../calls/desk/call-desk.ts';
import type { Context } from '../context.ts';
import { startLoop } from '../services/loop.ts';
import type { Service } from '../services/service.ts';
import { tendSummonses } from './tend-summonses.ts';

/** What has been done may have a next step. */
const SOON_MS = 1000;
/** Whoever is called again is so after minutes; what is to be done at once is told (`summons`). */
const LOOK_MS = 5000;

/** Tends 叫应 in every process that voice nodes are connected to, apart from calls, which wait for no gateway. */
export function startSummonses(context: Context, voice: VoiceLink): Service {
  let timer: NodeJS.Timeout | undefined;
  const loop = startLoop(context.log, async () => {
    clearTimeout(timer);
    const tended = await tendSummonses(context, voice);
    timer = setTimeout(loop.wake, tended > 0 ? SOON_MS : LOOK_MS);
  });
  context.bus.on('summons', loop.wake);
  context.testClock?.onMove(loop.wake);
  loop.wake();
  return {
    stop: async () => {
      await loop.stop();
      clearTimeout(timer);
    },
  };
}
