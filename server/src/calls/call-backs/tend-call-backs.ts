import { enqueue, isQueued } from '../../acd/queue.ts';
import type { CallDesk } from '../desk/call-desk.ts';

/**
 * Call-backs that Redis lost, or that were postponed, come back with their place; the floor is told once of each that is late.
 * @returns whether any came back
 */
export const tendCallBacks = async (desk: CallDesk, now: number): Promise<boolean> => {
  let cameBack = false;
  for (const { _id, waiting, callId, dueAt, postponedUntil = 0 } of await desk.callBacks.open()) {
    const inCall = callId ? await desk.calls.find(callId) : null;
    const isUnderWay = inCall !== null && inCall.phase !== 'ended';
    if (!isUnderWay && postponedUntil <= now && !(await isQueued(desk.redis, _id))) {
      await enqueue(desk.redis, waiting);
      cameBack = true;
    }
    if (dueAt < now && (await desk.callBacks.tellLate(_id)))
      await desk.tell({
        id: `late:${_id}`,
        kind: 'callback-late',
        ticketNo: null,
        callId,
        text: '漏接来电超过 30 分钟尚未回拨',
        at: now,
      });
  }
  return cameBack;
};
