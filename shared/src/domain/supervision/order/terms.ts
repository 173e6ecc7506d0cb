import type { Urgency } from '../../sla/vocabulary.ts';
import type { OrderLevel, OrderTrigger } from './order.ts';

/** Spans and levels of 督办 as data that an administrator edits. */
export interface OrderTerms {
  /** Time to reply, by level. */
  reply: { ordinary: Readonly<Record<OrderLevel, string>>; emergency: Readonly<Record<OrderLevel, string>> };
  /** Level that each cause besides time proposes. */
  levels: Readonly<Record<Exclude<OrderTrigger, 'overdue' | 'order-overdue' | 'manual'>, OrderLevel>>;
}

/** Where no public rule says more: a telephone order by the end of the next working day, a written one in three. */
export const defaultOrderTerms: OrderTerms = {
  reply: {
    ordinary: { 1: '1wd', 2: '3wd', 3: '3wd', 4: '15wd' },
    emergency: { 1: '30min', 2: '2h', 3: '4h', 4: '72h' },
  },
  levels: {
    'unsatisfied-twice': 2,
    'repeated-callers': 2,
    instruction: 2,
    media: 2,
    'false-closure': 3,
  },
};

export function replySpan({ reply }: OrderTerms, level: OrderLevel, urgency: Urgency): string {
  return (urgency === 'normal' ? reply.ordinary : reply.emergency)[level];
}
