import type { CaseRules } from '../case/case.ts';
import type { OrderCommand } from './command.ts';
import type { Order } from './order.ts';
import { bySigner, issuerOnly, receiverOnly, replies } from './parties.ts';
import { signOrder } from './sign-order.ts';

const said = (
  text: string,
  { now: at, actor: by }: { now: number; actor: Order['history'][number]['by'] },
) => ({
  at,
  by,
  text: text.trim(),
});
const running = ['issued', 'replied'] as const;

/** Every verb on a 督办单. */
export const orderRules: CaseRules<Order, OrderCommand> = {
  sign: { from: ['proposed'], who: bySigner, act: signOrder },
  decline: { from: ['proposed'], who: bySigner, act: () => ({ status: 'declined' }) },
  supersede: {
    from: ['proposed'],
    who: (_order, { role }) => (role === 'machine' ? null : 'case-role-forbidden'),
    act: () => ({ status: 'superseded' }),
  },
  'state-case': {
    from: running,
    who: receiverOnly,
    act: (order, { text }, context) =>
      order.finding
        ? { code: 'case-already-said' }
        : { statements: [...order.statements, said(text, context)] },
  },
  reply: {
    from: ['issued'],
    who: replies,
    act: (_order, { text }, context) => ({ status: 'replied', reply: said(text, context) }),
  },
  'refuse-reply': {
    from: ['replied'],
    who: issuerOnly,
    act: () => ({ status: 'issued', reply: null }),
  },
  find: {
    from: running,
    who: issuerOnly,
    act: (order, { text, factual }, context) => {
      if (order.finding) return { code: 'case-already-said' };
      const until = order.stating?.dueAt ?? null;
      const heard = order.statements.length > 0 || (until !== null && context.now >= until);
      return heard ? { finding: { ...said(text, context), factual } } : { code: 'statement-pending', until };
    },
  },
  plan: {
    from: running,
    who: (order, actor, scope) => issuerOnly(order, actor) && receiverOnly(order, actor, scope),
    act: (order, { text, month }, context) => {
      if (!/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(month)) return { code: 'month-invalid' };
      const others = order.plan.filter((line) => line.month !== month);
      const plan = [...others, { month, ...said(text, context) }];
      return { plan: plan.toSorted((a, b) => (a.month < b.month ? -1 : 1)) };
    },
  },
  receive: {
    from: running,
    who: issuerOnly,
    act: ({ handOver }, { text, receiptNo }, context) =>
      handOver && !handOver.receipt
        ? { handOver: { ...handOver, receipt: { ...said(text, context), receiptNo } } }
        : { code: 'case-already-said' },
  },
  conclude: {
    from: running,
    who: issuerOnly,
    act: ({ handOver }, { text }, context) =>
      handOver?.receipt
        ? { handOver: { ...handOver, outcome: said(text, context) } }
        : { code: 'receipt-missing' },
  },
  close: {
    from: running,
    who: issuerOnly,
    act: ({ handOver }, { text }, context) =>
      handOver && !handOver.receipt
        ? { code: 'receipt-missing' }
        : { status: 'closed', closed: said(text, context) },
  },
};
