import { isContent } from '../ticket/callback.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { DAY } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import type { OrderLevel } from './order/order.ts';
import type { SupervisionPolicy } from './policy/supervision-policy.ts';
import { independentCallers, wallClockSpan } from './triggers.ts';
import type { Complaint } from './triggers.ts';

export interface Cause {
  /** Unique for what happened: proposes once. */
  key: string;
  level: OrderLevel;
  trigger: 'unsatisfied-twice' | 'repeated-callers' | 'instruction' | 'media';
  reason: string;
}

/** 督办 beyond time: what in a ticket's life proposes an order, each once. */
export function causesOf(
  ticket: Ticket,
  complaints: readonly Complaint[],
  now: Instant,
  { ladder, orders: { levels } }: Pick<SupervisionPolicy, 'ladder' | 'orders'>,
): Cause[] {
  const causes: Cause[] = [];
  const add = (trigger: Cause['trigger'], mark: string | number, reason: string) =>
    void causes.push({ key: `${ticket.id}/${trigger}/${mark}`, level: levels[trigger], trigger, reason });
  const dissatisfied = ticket.ratings.filter((rating) => !isContent(rating));
  if (dissatisfied.length > 1) {
    add('unsatisfied-twice', dissatisfied.at(-1)!.round, `${dissatisfied.length} 次评价不满意或未解决`);
  }
  const { callers: least, window } = ladder.repeatedCallers;
  const callers = independentCallers(complaints, now, window);
  if (callers >= least) add('repeated-callers', 1, `${sayWindow(window)}内 ${callers} 人反映同一事项`);
  for (const { at, text } of ticket.instructions) add('instruction', at, `批示：${text}`);
  if (ticket.source === 'instruction') add('instruction', 'source', '批示件');
  if (ticket.source === 'media') add('media', 'source', '媒体件');
  return causes;
}

const sayWindow = (window: string): string => `${Math.round(wallClockSpan(window) / DAY)} 日`;
