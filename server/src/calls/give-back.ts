import type { Waiting } from '@hotline/shared/domain/queueing/queueing';
import { enqueue, settleClaim } from '../acd/queue.ts';
import type { CallDesk } from './call-desk.ts';
import { moveAgent } from './move-agent.ts';

export type OfferFailure = 'no-answer' | 'rejected' | 'unreachable' | 'withdrawn';

/**
 * An offer that came to nothing: the citizen goes back with his place and more priority,
 * the agent is set aside until he says that he is there (withdrawn offers are nobody's fault).
 */
export const giveBack = async (
  desk: CallDesk,
  offer: { callId: string; offerId: string; agentId: string },
  reason: OfferFailure,
): Promise<void> => {
  const claim = await settleClaim(desk.redis, offer.callId, offer.offerId);
  if (!claim) return;
  const call = await desk.calls.find(offer.callId);
  desk.push.toPerson(offer.agentId, 'offer-gone', { callId: offer.callId, offerId: offer.offerId });
  await moveAgent(desk, offer.agentId, ['offered'], {
    state: reason === 'withdrawn' ? 'ready' : reason === 'unreachable' ? 'unreachable' : 'set-aside',
    callId: null,
    offerId: null,
  });
  if (call && call.phase !== 'ended')
    await enqueue(desk.redis, again(JSON.parse(claim.waiting) as Waiting, offer.agentId));
};

const again = (waiting: Waiting, agentId: string): Waiting => ({
  ...waiting,
  priority: waiting.triedAgents.length === 0 ? waiting.priority + 1 : waiting.priority,
  triedAgents: [...new Set([...waiting.triedAgents, agentId])],
});
