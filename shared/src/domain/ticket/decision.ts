import type { CommandType } from './command.ts';
import type { TicketEvent } from './event.ts';
import type { Role, Status } from './vocabulary.ts';

/** Why a command is refused. The domain speaks codes; words/zh-CN says them. */
export interface RefusalDetails {
  'ticket-unknown': object;
  'already-open': object;
  /** The same police push was taken in before. */
  'already-received': { ticketNo: string };
  'role-forbidden': { role: Role };
  'status-forbids': { status: Status; verb: CommandType };
  'out-of-scope': { bodyId: string | null };
  /** 回避: the actor is, or works in, what is complained of. */
  'recusal-actor': object;
  /** Nobody reviews or rules on what he himself sent, answered or asked for. */
  'own-act': object;
  'field-missing': { fields: readonly string[] };
  'type-forbids': object;
  'knowledge-unknown': object;
  'attachments-full': { most: number };
  /** Or of somebody else, or of an earlier round. */
  'attachment-unknown': { attachmentId: string };
  'already-asked': object;
  'already-done': object;
  'consent-missing': object;
  'transfer-unknown': { transferNo: string };
  'body-unknown': { bodyId: string };
  'body-none-below': object;
  /** 电话先派 is for 特急 and 紧急. */
  'urgency-too-low': object;
  'told-at-invalid': { earliest: number; latest: number };
  /** 一单多办 needs several bodies, and not too many. */
  'leads-count': { least: number; most: number };
  /** 一单多办: the call-back waits for every 分办单. */
  'parts-open': { bodyIds: readonly string[] };
  'body-twice': { bodyId: string };
  /** 回避: never to the body complained of. */
  'recusal-body': { bodyId: string };
  /** Conduct goes to a superior or inspecting body only. */
  'conduct-route': { bodyId: string };
  'township-guard': { bodyId: string };
  'body-full': { bodyId: string };
  'too-early': { from: number };
  /** Third dispatch in one round after upheld returns: 会商 only. */
  'consultation-needed': { upheldReturns: number };
  designated: object;
  'window-closed': { closedAt: number | null };
  'handler-unknown': { handlerId: string };
  'approval-missing': object;
  'nothing-to-judge': object;
  'contact-missing': { result: string };
  'contact-implausible': { result: string };
  'cohandlers-open': { bodyIds: readonly string[] };
  'cohandler-unknown': { bodyId: string };
  'span-invalid': { span: string };
  'extension-none-left': { allowed: number };
  'extension-too-long': { longest: string };
  'extension-too-late': { latest: number | null };
  'long-cycle-not-listed': object;
  'long-cycle-pending': object;
  'until-invalid': { earliest: number; latest: number };
  'callback-not-wanted': object;
  'callback-incomplete': { attempts: number; needed: number; notBefore: number | null };
  'already-rated': object;
  'rating-missing': object;
  'rating-satisfied': object;
  /** After the second 重办: 办结认定 or a supervision order of level 2. */
  'redo-exhausted': object;
  'dispute-too-late': { until: number };
  'dispute-once': object;
  'urgency-not-higher': object;
  'parent-unknown': { ticketNo: string };
  'parent-closed': { ticketNo: string };
  'merge-into-self': object;
  'has-children': object;
  'child-unknown': { ticketNo: string };
  'clock-unknown': { clockKey: string };
  'due-forbidden': { earliest: number };
  'not-due': { dueAt: number | null };
  'already-fired': object;
  'level-not-higher': { level: number };
  'level-forbidden': { level: number };
  'order-none': object;
  'issuer-only': object;
  'calendar-still-missing': { year: number | null };
}
export type RefusalCode = keyof RefusalDetails;
export type Refusal = { [C in RefusalCode]: { code: C } & RefusalDetails[C] }[RefusalCode];

export type Decision = { ok: true; events: readonly TicketEvent[] } | { ok: false; refusal: Refusal };
