import type { CaseCommand } from '../case/case-file.ts';
import type { Authority, OrderStatus } from './order.ts';

interface Verb<T extends string> extends CaseCommand {
  type: T;
}

/** Every verb on a 督办单; `text` is the requirement, the reply, the reason. */
export type OrderCommand =
  /** 签发. The number is given by the store; `span` = time to reply, the rule's where left out. */
  | (Verb<'sign'> & {
      orderNo: string;
      span: string;
      handOver: { authority: Authority; evidenceDigest: string } | null;
    })
  | Verb<'decline'>
  /** By the machine, when a higher level is proposed for the same matter. */
  | Verb<'supersede'>
  /** 申辩. */
  | Verb<'state-case'>
  | Verb<'reply'>
  | Verb<'refuse-reply'>
  | (Verb<'find'> & { factual: boolean })
  /** 月计划, `2026-09`. */
  | (Verb<'plan'> & { month: string })
  | (Verb<'receive'> & { receiptNo: string })
  | Verb<'conclude'>
  /** 销号. */
  | Verb<'close'>;

export type OrderVerb = OrderCommand['type'];
export const openOrderStatuses: readonly OrderStatus[] = ['proposed', 'issued', 'replied'];
