import type { AgentState } from '@hotline/shared/domain/agent/agent';
import type { Waiting } from '@hotline/shared/domain/queueing/queueing';
import { findClaim, settleClaim, unclaim } from '../../acd/queue.ts';
import { isCallBackId } from '../records/call-back-store.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { moveAgent } from '../desk/move-agent.ts';

export type OfferFailure = 'no-answer' | 'rejected' | 'unreachable' | 'withdrawn' | 'moved-on';

interface Afterwards {
  state: AgentState;
  resume?: 'ready';
}

const after = {
  'no-answer': { state: 'set-aside' },
  rejected: { state: 'set-aside' },
  unreachable: { state: 'unreachable', resume: 'ready' },
  withdrawn: { state: 'ready' },
  'moved-on': { state: 'ready' },
} as const satisfies Record<OfferFailure, Afterwards>;

/**
 * An offer that came to nothing: the citizen goes back with his place and more priority,
 * the agent is set aside until he says that he is there, or, where his telephone could not be reached, until that registers
 * again. Withdrawn offers are nobody's fault, nor is a call that has moved on: it waits no more, and comes back by a fact if
 * it ever waits again.
 */
export const giveBack = async (
  desk: CallDesk,
  offer: { callId: string; offerId: string; agentId: string },
  reason: OfferFailure,
): Promise<void> => {
  const claim = await findClaim(desk.redis, offer.callId);
  if (claim?.offerId !== offer.offerId) return;
  const waits = reason !== 'moved-on' && (await stillWaits(desk, offer.callId));
  desk.push.toPerson(offer.agentId, 'offer-gone', { callId: offer.callId, offerId: offer.offerId });
  const free = { callId: null, offerId: null };
  await moveAgent(desk, offer.agentId, ['offered'], { ...free, ...after[reason] }, offer.offerId);
  if (!waits) return void (await settleClaim(desk.redis, offer.callId, offer.offerId));
  const waiting = JSON.parse(claim.waiting) as Waiting;
  const isUnanswered = reason !== 'withdrawn';
  await unclaim(desk.redis, isUnanswered ? again(waiting, offer.agentId) : waiting, offer.offerId);
};

/** A caller who is there, or a call-back that nobody has made. */
const stillWaits = async (desk: CallDesk, id: string): Promise<boolean> => {
  if (isCallBackId(id)) return (await desk.callBacks.find(id))?.state === 'waiting';
  const call = await desk.calls.find(id);
  return call !== null && call.phase !== 'ended';
};

const again = (waiting: Waiting, agentId: string): Waiting => ({
  ...waiting,
  priority: waiting.triedAgents.length === 0 ? waiting.priority + 1 : waiting.priority,
  triedAgents: [...new Set([...waiting.triedAgents, agentId])],
});
