import { randomUUID } from 'node:crypto';
import type { CallOrder } from '@hotline/shared/contracts/link';
import type { CallDesk, OrderOutcome } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { moveAgent } from '../desk/move-agent.ts';
import { callRefusal } from '../desk/refusal.ts';
import { screenPop } from '../screen/screen-pop.ts';

/** A colleague, an outside number, or the code of an expert or interpreter. */
export type Party = { agentId: string } | { number: string } | { expert: string };
type Consult = Extract<CallOrder, { type: 'consult' }>;

/**
 * Rings a third party for the agent of a call. A colleague must be free: he is taken out of the distribution first.
 * @param joins three talk as soon as he answers
 */
export const fetchThird = async (
  desk: CallDesk,
  call: StoredCall,
  to: Party,
  joins = false,
): Promise<OrderOutcome> => {
  const guestId = randomUUID();
  const ring = (whom: Consult['to']) =>
    desk.voice.order(call.nodeId, {
      type: 'consult',
      callId: call.callId,
      guestId,
      to: whom,
      timeoutMs: desk.timers.ringMs,
      joins,
    });
  if ('number' in to) return ring(to);
  if ('expert' in to) return ring({ number: numberOfExpert(desk, to.expert) });
  const { agentId } = to;
  const offered = { state: 'offered', callId: call.callId, offerId: guestId } as const;
  const colleague = await moveAgent(desk, agentId, ['ready'], offered);
  if (!colleague) throw callRefusal('colleague-not-free');
  const ordered = ring({ agentId, sipUser: colleague.sipUser });
  desk.push.toPerson(agentId, 'screen-pop', await screenPop(desk, call, guestId));
  const outcome = await ordered;
  if (outcome !== 'done') {
    desk.push.toPerson(agentId, 'offer-gone', { callId: call.callId, offerId: guestId });
    await moveAgent(desk, agentId, ['offered'], { state: 'ready', callId: null, offerId: null }, guestId);
  }
  return outcome;
};

const numberOfExpert = (desk: CallDesk, code: string): string => {
  const found = desk.policy().experts.find((one) => one.code === code);
  if (!found) throw callRefusal('expert-unknown');
  return found.number;
};
