import { randomUUID } from 'node:crypto';
import type { ClaimedOffer } from '../../acd/distribute.ts';
import type { AgentRecord } from '../../acd/agent-record.ts';
import { settleClaim } from '../../acd/queue.ts';
import type { CallBack } from '../records/call-back-store.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { begun } from './begun.ts';
import { giveBack } from './give-back.ts';
import { moveAgent } from '../desk/move-agent.ts';

/** His turn has come: the agent's telephone rings like for a caller, and the citizen is dialled when he answers it. */
export const callBack = async (desk: CallDesk, offer: ClaimedOffer, agent: AgentRecord): Promise<void> => {
  const wanted = await desk.callBacks.find(offer.callId);
  const nodeId = await desk.voice.anyNode();
  if (wanted?.state !== 'waiting' || !nodeId) return giveBack(desk, offer, 'withdrawn');
  const callId = randomUUID();
  await desk.callBacks.dialledAs(wanted._id, callId);
  await moveAgent(desk, agent.agentId, ['offered'], { callId }, offer.offerId);
  await show(desk, wanted, callId, agent, offer.offerId);
  const outcome = await desk.voice.order(nodeId, {
    type: 'dial',
    callId,
    to: wanted.number,
    agentId: agent.agentId,
    sipUser: agent.sipUser,
    purpose: 'return',
    ticketNo: null,
    announceRecording: true,
  });
  if (outcome !== 'done') await giveBack(desk, offer, 'withdrawn');
};

const show = async (
  desk: CallDesk,
  { number }: CallBack,
  callId: string,
  agent: AgentRecord,
  offerId: string,
) => {
  const begins = begun(desk, callId, { id: agent.agentId, name: agent.name }, [], 'return');
  const call = { ...begins, callerNo: number };
  const known = await desk.tickets.ofCaller(number);
  desk.push.toPerson(agent.agentId, 'screen-pop', { call, offerId, ...known, draftId: null });
};

/** The agent has answered: the offer is settled, and the citizen is dialled. */
export const agentTookCallBack = async (desk: CallDesk, callId: string): Promise<void> => {
  const wanted = await desk.callBacks.ofCall(callId);
  if (wanted) await settleClaim(desk.redis, wanted._id, '');
};

/** Reached or not, so a trunk is there for the others too; an offer that no agent answered leaves it waiting. */
export const settleCallBack = async (
  desk: CallDesk,
  callId: string,
  state: 'reached' | 'unreached',
): Promise<void> => {
  const wanted = await desk.callBacks.ofCall(callId);
  if (wanted && (await desk.callBacks.settle(wanted._id, state))) await desk.callBacks.postponeNoLonger();
};
