import { randomUUID } from 'node:crypto';
import type { orderCall as orderRoute, CallView } from '@hotline/shared/contracts/rest/calls';
import type { Person } from '@hotline/shared/contracts/rest/session';
import type { z } from 'zod';
import type { CallDesk, OrderOutcome } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { fetchThird } from './fetch-third.ts';
import { presentToAgent } from '../screen/present-call.ts';
import { callRefusal } from '../desk/refusal.ts';
import { transferCall } from './transfer-call.ts';

export type WantedOrder = z.infer<NonNullable<typeof orderRoute.body>>;

/** What the agent of a call wants done to it. The voice goes first, the record follows. */
export const orderCall = async (
  desk: CallDesk,
  person: Person,
  callId: string,
  wanted: WantedOrder,
): Promise<CallView> => {
  const found = await desk.calls.find(callId);
  if (!found || found.phase === 'ended') throw callRefusal('call-gone');
  if (!mayOrder(found, person, wanted)) throw callRefusal('not-your-call');
  const call = await briefed(desk, found, person, wanted);
  if (wanted.type === 'summon') askConsent(wanted);
  const transferNo = `T${randomUUID()}`;
  const outcome = await carryOut(desk, call, wanted, transferNo);
  if (wanted.type === 'summon')
    await recordHandOver(desk, call, person, wanted, transferNo, outcome === 'done');
  if (outcome !== 'done') throw callRefusal(outcome);
  return presentToAgent(desk, (await desk.calls.find(callId)) ?? call);
};

/** Asked before the line is rung: danger to life waits for no consent, anything else does. */
const askConsent = ({ dangerToLife, consent }: Extract<WantedOrder, { type: 'summon' }>): void => {
  if (!dangerToLife && consent !== 'given') throw callRefusal('consent-missing');
};

/** 转接说明 is with the call before anybody is rung: whoever it is for sees it beside the offer. */
const briefed = async (
  desk: CallDesk,
  call: StoredCall,
  { name }: Person,
  wanted: WantedOrder,
): Promise<StoredCall> => {
  if ((wanted.type !== 'consult' && wanted.type !== 'transfer') || !wanted.briefing) return call;
  const briefing = { text: wanted.briefing, byName: name, at: desk.now() };
  await desk.calls.brief(call.callId, briefing);
  return { ...call, briefing };
};

/** The agent of the call orders; a consulted colleague may only leave. */
const mayOrder = (call: StoredCall, person: Person, wanted: WantedOrder): boolean =>
  call.agentId === person.id || (wanted.type === 'dismiss-guest' && call.guest?.agentId === person.id);

const carryOut = (
  desk: CallDesk,
  call: StoredCall,
  wanted: WantedOrder,
  transferNo: string,
): Promise<OrderOutcome> => {
  const { callId, nodeId } = call;
  switch (wanted.type) {
    case 'consult':
      return fetchThird(desk, call, wanted.to, wanted.joins);
    case 'transfer':
      return transferCall(desk, call, wanted.to);
    case 'summon': {
      const { type, line } = wanted;
      return desk.voice.order(nodeId, { type, callId, line, timeoutMs: desk.timers.lineMs, transferNo });
    }
    default:
      return desk.voice.order(nodeId, { ...wanted, callId });
  }
};

const recordHandOver = async (
  desk: CallDesk,
  call: StoredCall,
  by: Person,
  wanted: Extract<WantedOrder, { type: 'summon' }>,
  transferNo: string,
  rung: boolean,
): Promise<void> => {
  const { line, dangerToLife, consent, draftId, ticketNo } = wanted;
  await desk.tickets.handToEmergency({
    call,
    by,
    line,
    transferNo,
    dangerToLife,
    consent,
    draftId,
    ticketNo,
  });
  if (!rung) await desk.tickets.settleEmergency(call.callId, 'failed');
};
