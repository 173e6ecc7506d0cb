import type { CaseCommand, CaseFile } from '@hotline/shared/domain/supervision/case/case-file';
import { recordFirings } from '@hotline/shared/domain/supervision/case/fire-case';
import { dueFirings, nextLookAt } from '@hotline/shared/domain/supervision/case/watch';
import { machine } from '../commands/actors.ts';
import { stageRules } from '../commands/stage-rules.ts';
import type { Context } from '../context.ts';
import { saveCase } from '../store/case-repository.ts';
import type { CaseDocument } from '../store/models/case.ts';
import { followCase } from '../supervision/act-on-case.ts';
import { tellStages } from '../supervision/tell-stages.ts';
import type { CaseRoom } from '../supervision/case-room.ts';
import { checkRoom } from '../supervision/check-room.ts';
import { orderRoom } from '../supervision/order-room.ts';
import { rectificationRoom } from '../supervision/rectification-room.ts';
import { blockRoom } from '../blocks/block-room.ts';
import { riskRoom } from '../emergency/risk-room.ts';
import { inspectionRoom } from '../quality/inspection-room.ts';
import { storeAhead } from './clock/store-time.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';

/** Its deadlines are hours and days away. */
const LOOK_MS = 10_000;
const AT_ONCE = 100;
/** A file that cannot be worked on must not keep the others waiting. */
const PUT_OFF_MS = 60_000;

/**
 * Watches the deadlines of orders, 差评件 and checks as the clock watches those of tickets: by index, in the store's
 * time, each stage recorded once by a guarded write. Any number of such processes may run. Whoever files one and leaves it
 * to this clock to follow says so (`case`).
 */
export function startCaseClock(context: Context): Service & { tick(): Promise<void> } {
  const loop = startLoop(context.log, () => lookAtAll(context));
  const timer = setInterval(loop.wake, LOOK_MS);
  context.bus.on('case', loop.wake);
  context.testClock?.onMove(loop.wake);
  loop.wake();
  return {
    tick: () => loop.settled(),
    stop: async () => {
      clearInterval(timer);
      await loop.stop();
    },
  };
}

async function lookAtAll(context: Context): Promise<void> {
  const now = context.clock.now() + (await storeAhead(context.store));
  await lookAt(context, orderRoom, now);
  await lookAt(context, rectificationRoom, now);
  await lookAt(context, checkRoom, now);
  await lookAt(context, inspectionRoom, now);
  await lookAt(context, riskRoom, now);
  await lookAt(context, blockRoom, now);
}

async function lookAt<S extends CaseFile, C extends CaseCommand>(
  context: Context,
  room: CaseRoom<S, C>,
  now: number,
): Promise<void> {
  const model = room.model(context.store);
  for (;;) {
    const due = await model
      .find({ nextDueAt: { $gt: 0, $lte: now } } as never)
      .sort({ nextDueAt: 1 })
      .limit(AT_ONCE)
      .lean<CaseDocument<S>[]>();
    for (const loaded of due) await work(context, room, loaded, now);
    if (due.length < AT_ONCE) return;
  }
}

async function work<S extends CaseFile, C extends CaseCommand>(
  context: Context,
  room: CaseRoom<S, C>,
  loaded: CaseDocument<S>,
  now: number,
): Promise<void> {
  try {
    const followed = loaded.follow ? await followCase(context, room, loaded) : loaded;
    await recordDue(context, room, followed, now);
  } catch (error) {
    const { _id, version } = loaded;
    context.log.error({ kind: room.kind, id: _id, err: error }, 'a file cannot be worked on');
    await room
      .model(context.store)
      .collection.updateOne({ _id, version } as never, { $set: { nextDueAt: now + PUT_OFF_MS } });
  }
}

async function recordDue<S extends CaseFile, C extends CaseCommand>(
  context: Context,
  room: CaseRoom<S, C>,
  loaded: CaseDocument<S>,
  now: number,
): Promise<void> {
  const rules = stageRules(context);
  const settled = room.settle(loaded.state, rules);
  const watch = room.watch(settled, rules);
  const firings = dueFirings(watch, settled.fired, now);
  if (firings.length > 0) {
    await room.fired(context, settled, firings);
    await tellStages(context, room, settled, firings, now);
  }
  const state = recordFirings(settled, firings, now, machine);
  const nextDueAt = nextLookAt(watch, state.fired, now);
  if (firings.length === 0 && nextDueAt === loaded.nextDueAt) return;
  const saved = await saveCase(room.model(context.store), loaded, { state, nextDueAt, follow: false });
  if (saved && firings.length > 0) {
    context.ports.realtime.publish({ kind: 'case', change: { kind: room.kind, id: loaded._id } });
  }
}
