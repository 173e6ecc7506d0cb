import { takeWaiting } from '../../acd/queue.ts';
import type { CallDesk } from '../desk/call-desk.ts';

/**
 * No trunk takes outgoing calls: who is to be called back was not tried, and keeps his place. So that agents are not rung
 * for nothing all the time, one is tried in each span, the most urgent first, until one comes through.
 */
export const postponeCallBacks = async (desk: CallDesk): Promise<void> => {
  const now = desk.now();
  const open = await desk.callBacks.open();
  await desk.callBacks.postpone(
    open.map(({ _id }, index) => ({ id: _id, until: now + (index + 1) * desk.timers.trunkRestMs })),
  );
  for (const { _id } of open) await takeWaiting(desk.redis, _id);
};
