import { randomUUID } from 'node:crypto';
import type { orderCall as orderRoute, CallView } from '@hotline/shared/contracts/rest/calls';
import type { CallOrder } from '@hotline/shared/contracts/link';
import type { Person } from '@hotline/shared/contracts/rest/session';
import type { z } from 'zod';
import type { CallDesk } from './call-desk.ts';
import type { StoredCall } from './call-store.ts';
import { presentToAgent } from './present-call.ts';
import { callRefusal } from './refusal.ts';

export type WantedOrder = z.infer<NonNullable<typeof orderRoute.body>>;

/** What the agent of a call wants done to it. The voice goes first, the record follows. */
export const orderCall = async (
  desk: CallDesk,
  person: Person,
  callId: string,
  wanted: WantedOrder,
): Promise<CallView> => {
  const call = await desk.calls.find(callId);
  if (!call || call.phase === 'ended') throw callRefusal('call-gone');
  if (call.agentId !== person.id) throw callRefusal('not-your-call');
  if (wanted.type === 'summon') askConsent(wanted);
  const transferNo = `T${randomUUID()}`;
  const outcome = await desk.voice.order(call.nodeId, toVoice(desk, call, wanted, transferNo));
  if (wanted.type === 'summon')
    await recordHandOver(desk, call, person, wanted, transferNo, outcome === 'done');
  if (outcome !== 'done') throw callRefusal(outcome);
  return presentToAgent(desk, (await desk.calls.find(callId)) ?? call);
};

/** Asked before the line is rung: danger to life waits for no consent, anything else does. */
const askConsent = ({ dangerToLife, consent }: Extract<WantedOrder, { type: 'summon' }>): void => {
  if (!dangerToLife && consent !== 'given') throw callRefusal('consent-missing');
};

const toVoice = (desk: CallDesk, call: StoredCall, wanted: WantedOrder, transferNo: string): CallOrder =>
  wanted.type === 'summon'
    ? { type: 'summon', callId: call.callId, line: wanted.line, timeoutMs: desk.timers.lineMs, transferNo }
    : { ...wanted, callId: call.callId };

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
