import type { Skill } from '@hotline/shared/domain/agent/agent';
import type { CallDesk, OrderOutcome } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { priorityOf } from '../desk/priority-of.ts';
import { fetchThird, type Party } from './fetch-third.ts';

/** 直接转接: to a person, whose telephone rings while the agent leaves; or back into the queue for another skill. */
export const transferCall = async (
  desk: CallDesk,
  call: StoredCall,
  to: Party | { skill: Skill },
): Promise<OrderOutcome> => {
  const { callId, nodeId } = call;
  if ('skill' in to) {
    await desk.calls.want(callId, to.skill);
    const priority = priorityOf(call) + 1;
    return desk.voice.order(nodeId, { type: 'requeue', callId, priority, group: desk.groupNow() });
  }
  const rung = await fetchThird(desk, call, to);
  return rung === 'done' ? desk.voice.order(nodeId, { type: 'release-agent', callId }) : rung;
};
