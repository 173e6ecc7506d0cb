import { randomUUID } from 'node:crypto';
import { begun, nextAct } from '@hotline/shared/domain/duty/summons';
import type { SummonsAct, SummonsRule } from '@hotline/shared/domain/duty/summons';
import type { VoiceLink } from '../calls/desk/call-desk.ts';
import type { Context } from '../context.ts';
import { sendSms } from '../gateways/sms/send-sms.ts';
import { noticePolicy } from '../notices/notice-policy.ts';
import { tellOnce } from '../realtime/tell-once.ts';
import { settle } from './settle-summons.ts';
import { saveSummons } from './summons-store.ts';
import type { SummonsDocument } from './summons-store.ts';

/** Does what is due of one. A call is written down first: of one that a crash cut off the next is made. */
export async function carryOut(context: Context, voice: VoiceLink, one: SummonsDocument): Promise<void> {
  const now = context.clock.now();
  const rule = ruleOf(context);
  const what = nextAct(one.summons, rule, now);
  if (what.type === 'wait') return;
  const callId = what.type === 'call' ? randomUUID() : null;
  // Messages and notices carry a key and bear repetition; a call does not.
  if (what.type === 'give-up') await tell(context, one, 'unreached', whyUnreached(one));
  const isTaken = what.type === 'sms' && (await text(context, one, what));
  const saved = await saveSummons(context.store, one, begun(one.summons, what, callId, rule, now, isTaken));
  if (saved && what.type === 'call') await call(context, voice, one, what.place, callId!);
}

/** Where no gateway takes messages none is repeated. */
function ruleOf(context: Context): SummonsRule {
  const { summons } = noticePolicy(context);
  return context.config.sms ? summons : { ...summons, messages: 1 };
}

const whyUnreached = ({ summons }: SummonsDocument): string =>
  summons.chain.length === 0
    ? '承办单位未登记值班人员，无法自动叫应，请人工联系'
    : '值班人员无人应答，请人工联系';

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
  await settle(context, callId, 'failed');
  await tell(context, one, 'no-line', '自动叫应暂时无法拨出，请人工联系值班人员');
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
  const { _id, ticketNo, ticketId, bodyId } = one;
  const at = context.clock.now();
  const body = context.directory.body(bodyId)?.name ?? bodyId;
  const notice = { id: `${_id}/${what}`, kind: 'duty-unreached' as const, ticketNo, callId: null, at };
  await tellOnce(context, { ...notice, text: `${ticketNo} ${body}：${why}` }, ticketId);
}

const digitsOf = (phone: string): string => phone.replace(/^\+86/u, '').replaceAll(/\D/gu, '');
