import { randomUUID } from 'node:crypto';
import { begun, defaultSummonsRule, ended, nextAct } from '@hotline/shared/domain/duty/summons';
import type { SummonsAct } from '@hotline/shared/domain/duty/summons';
import type { VoiceLink } from '../calls/call-desk.ts';
import type { Context } from '../context.ts';
import { sendSms } from '../gateways/sms/send-sms.ts';
import { tellOnce } from '../realtime/tell-once.ts';
import { loadTicket } from '../store/ticket-repository.ts';
import { settle } from './settle-summons.ts';
import { saveSummons, summonses } from './summons-store.ts';
import type { SummonsDocument } from './summons-store.ts';

const AT_ONCE = 20;

/** Does what is due of every 叫应. Written down first, then done: of a call that a crash cut off the next is made. */
export async function tendSummonses(context: Context, voice: VoiceLink): Promise<void> {
  const due = await summonses(context.store)
    .find({ 'summons.nextAt': { $gt: 0, $lte: context.clock.now() } })
    .sort({ 'summons.nextAt': 1 })
    .limit(AT_ONCE)
    .toArray();
  for (const one of due) {
    if (await awaitsSignature(context, one)) await act(context, voice, one);
    else await saveSummons(context.store, one, ended(one.summons));
  }
}

async function awaitsSignature({ store }: Context, { ticketId, bodyId }: SummonsDocument): Promise<boolean> {
  const ticket = (await loadTicket(store, ticketId))?.state;
  return ticket?.status === 'awaiting-sign' && ticket.lead?.bodyId === bodyId;
}

async function act(context: Context, voice: VoiceLink, one: SummonsDocument): Promise<void> {
  const now = context.clock.now();
  const what = nextAct(one.summons, defaultSummonsRule, now);
  if (what.type === 'wait') return;
  const callId = what.type === 'call' ? randomUUID() : null;
  // Messages and notices carry a key and bear repetition; a call does not.
  if (what.type === 'give-up') await tell(context, one, 'unreached', '值班人员无人应答或未登记，请人工联系');
  const isSent = what.type === 'sms' && (await text(context, one, what));
  const next = begun(one.summons, what, callId, defaultSummonsRule, now);
  const attempts = next.attempts.map((attempt) =>
    attempt.channel === 'sms' && attempt.at === now && !isSent
      ? { ...attempt, outcome: 'failed' as const }
      : attempt,
  );
  if (!(await saveSummons(context.store, one, { ...next, attempts }))) return;
  if (what.type === 'call') await call(context, voice, one, what.place, callId!);
}

async function call(
  context: Context,
  voice: VoiceLink,
  one: SummonsDocument,
  place: number,
  callId: string,
): Promise<void> {
  const { urgency, chain } = one.summons;
  const nodeId = await voice.anyNode();
  const to = digitsOf(chain[place]!.phone);
  const order = { type: 'alert', callId, to, ticketNo: one.ticketNo, urgency } as const;
  if (nodeId && (await voice.order(nodeId, order)) === 'done') return;
  await tell(context, one, 'no-line', '自动叫应暂时无法拨出，请人工联系值班人员');
  await settle(context, callId, 'failed');
}

/** Without anything of the citizen: it goes to a telephone. @returns whether the gateway took it. */
function text(
  { config, directory, log }: Context,
  { _id, ticketNo, bodyId, summons }: SummonsDocument,
  { place }: Extract<SummonsAct, { type: 'sms' | 'call' }>,
): Promise<boolean> {
  const kind = summons.urgency === 'critical' ? '特急' : '紧急';
  const body = directory.body(bodyId)?.name ?? bodyId;
  const words = `【12345】${kind}工单${ticketNo}已派至${body}，请立即登录系统签收办理。`;
  const to = digitsOf(summons.chain[place]!.phone);
  return sendSms(config.sms, { key: `${_id}/sms`, to, text: words }, log);
}

async function tell(context: Context, one: SummonsDocument, what: string, why: string): Promise<void> {
  const { _id, ticketNo, ticketId } = one;
  const at = context.clock.now();
  const notice = { id: `${_id}/${what}`, kind: 'duty-unreached' as const, ticketNo, callId: null, at };
  await tellOnce(context, { ...notice, text: `${ticketNo} ${why}` }, ticketId);
}

const digitsOf = (phone: string): string => phone.replace(/^\+86/u, '').replaceAll(/\D/gu, '');
