import type { LiveCall } from '@hotline/shared/contracts/link';
import { enqueue, isQueued } from '../../acd/queue.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { servedGroup } from '../desk/served-group.ts';
import { tellLater } from '../desk/tell-later.ts';

/** A call that waits and stands in no queue comes back with its entry time and priority. */
export const backIntoQueue = async (
  desk: CallDesk,
  call: Pick<LiveCall, 'callId' | 'callerNo' | 'priority' | 'enteredAt' | 'group'>,
): Promise<void> => {
  if (await isQueued(desk.redis, call.callId)) return;
  const { callId, priority, enteredAt, group, callerNo } = call;
  await enqueue(desk.redis, {
    callId,
    priority,
    enteredAt,
    group: servedGroup(desk, group),
    skill: (await desk.calls.find(callId))?.skill ?? 'mandarin',
    triedAgents: [],
    lastAgentId: callerNo ? await desk.calls.past.lastAgentOf(callerNo) : null,
  });
  await tellLater(desk, callId);
};
