import { type ClaimedOffer, claimOffers } from '../acd/distribute.ts';
import { findAgent } from '../acd/agents.ts';
import type { CallDesk } from './call-desk.ts';
import { giveBack } from './give-back.ts';
import { screenPop } from './screen-pop.ts';

/** Offers waiting callers to ready agents, until no pair is left. */
export const distributeCalls = async (desk: CallDesk): Promise<void> => {
  const offers = await claimOffers(desk.redis, desk.now);
  await Promise.all(offers.map((offer) => carryOut(desk, offer)));
};

const carryOut = async (desk: CallDesk, offer: ClaimedOffer): Promise<void> => {
  const [call, agent] = await Promise.all([
    desk.calls.find(offer.callId),
    findAgent(desk.redis, offer.agentId),
  ]);
  if (!call || !agent) return giveBack(desk, offer, 'withdrawn');
  const ordered = desk.voice.order(call.nodeId, {
    type: 'offer',
    callId: offer.callId,
    offerId: offer.offerId,
    agentId: offer.agentId,
    sipUser: agent.sipUser,
    timeoutMs: desk.timers.ringMs,
  });
  desk.push.toPerson(offer.agentId, 'screen-pop', await screenPop(desk, call, offer.offerId));
  const outcome = await ordered;
  if (outcome !== 'done') await giveBack(desk, offer, outcome === 'refused' ? 'unreachable' : 'withdrawn');
};
