import { isQueued } from '../../acd/queue.ts';
import { backIntoQueue } from './back-into-queue.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { distributeCalls } from './distribute-calls.ts';
import { priorityOf } from '../desk/priority-of.ts';
import { tellLater } from '../desk/tell-later.ts';

/**
 * Somebody who is to be told his place stands in no queue. A telephone rings for him: he is told later, should nobody answer.
 * A process died that had taken him out: he comes back. Else he is served.
 */
export const findForgotten = async (desk: CallDesk, callId: string): Promise<void> => {
  const call = await desk.calls.latest(callId);
  if (!call || call.phase === 'ended') return;
  if (await isQueued(desk.redis, callId)) return tellLater(desk, callId);
  if (call.phase !== 'queued') return;
  desk.log.warn({ callId }, 'somebody waited in no queue');
  const { callerNo, queuedAt, arrivedAt } = call;
  const place = { priority: priorityOf(call), enteredAt: queuedAt ?? arrivedAt, group: desk.groupNow() };
  await backIntoQueue(desk, { callId, callerNo, ...place });
  await distributeCalls(desk);
};
