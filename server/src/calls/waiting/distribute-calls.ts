import { type ClaimedOffer, claimOffers } from '../../acd/distribute.ts';
import { oneAtATime } from '../../acd/one-at-a-time.ts';
import { callBack } from '../call-backs/call-back.ts';
import { isCallBackId } from '../records/call-back-store.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { giveBack } from '../call-backs/give-back.ts';
import { showAgent } from '../desk/move-agent.ts';
import { screenPop } from '../screen/screen-pop.ts';

/**
 * Offers waiting callers to ready agents, until no pair is left. Resolves when the offers are claimed; telephones ring
 * meanwhile. One decision at a time in a process: those who ask during one share the next.
 */
export const distributeCalls = (desk: CallDesk): Promise<void> => {
  let distribute = running.get(desk);
  if (!distribute) {
    distribute = oneAtATime(() => claimAndRing(desk));
    running.set(desk, distribute);
  }
  return distribute();
};

const running = new WeakMap<CallDesk, () => Promise<void>>();

const claimAndRing = async (desk: CallDesk): Promise<void> => {
  for (const offer of await claimOffers(desk.redis, desk.now, desk.policy().choice)) {
    carryOut(desk, offer).catch((error: unknown) => {
      desk.log.error({ err: error, callId: offer.callId }, 'an offer was not carried out');
    });
  }
};

const carryOut = async (desk: CallDesk, offer: ClaimedOffer): Promise<void> => {
  const { agent } = offer;
  if (isCallBackId(offer.callId)) return callBack(desk, offer, agent);
  const call = await desk.calls.latest(offer.callId);
  if (!call) return giveBack(desk, offer, 'withdrawn');
  const ordered = desk.voice.order(call.nodeId, {
    type: 'offer',
    callId: offer.callId,
    offerId: offer.offerId,
    agentId: offer.agentId,
    sipUser: agent.sipUser,
    timeoutMs: desk.timers.ringMs,
  });
  showAgent(desk, agent);
  desk.push.toPerson(offer.agentId, 'screen-pop', await screenPop(desk, call, offer.offerId));
  const outcome = await ordered;
  if (outcome === 'done') return;
  await giveBack(desk, offer, outcome === 'moved-on' ? 'moved-on' : 'withdrawn');
  if (outcome === 'moved-on') await distributeCalls(desk);
};
