import type { CaseContext, CaseRefusal, CaseRules } from '../../supervision/case/case.ts';
import { deadline, ruledDeadline } from '../../supervision/case/deadline.ts';
import { staffOf } from '../../supervision/case/who.ts';
import type { Said } from '../../supervision/order/order.ts';
import type { EditionKind, RiskCommand, RiskEvent } from './risk-event.ts';

const said = (text: string, { now: at, actor: by }: CaseContext): Said => ({ at, by, text: text.trim() });

const writers = staffOf('shift-leader', 'hotline-head');

/** Every verb on a risk event and its 紧急信息专报. */
export const riskRules: CaseRules<RiskEvent, RiskCommand> = {
  confirm: {
    from: ['raised'],
    who: writers,
    act: (_event, { text, reportNo, to }, context) => {
      if (to.length === 0) return { code: 'recipient-missing' };
      return { status: 'reporting', decision: said(text, context), reportNo, to: [...new Set(to)] };
    },
  },
  dismiss: {
    from: ['raised'],
    who: writers,
    act: (_event, { text }, context) => ({ status: 'dismissed', decision: said(text, context) }),
  },
  report: { from: ['reporting'], who: writers, act: report },
  receive: {
    from: ['reporting', 'closed'],
    who: staffOf('shift-leader', 'hotline-head', 'supervisor'),
    act: (event, { text, from, receiptNo }, context) => {
      if (event.editions.length === 0) return { code: 'edition-order' };
      if (!event.to.includes(from)) return { code: 'recipient-unknown' };
      if (event.receipts.some((one) => one.from === from)) return { code: 'case-already-said' };
      if (receiptNo.trim() === '') return { code: 'receipt-missing' };
      return { receipts: [...event.receipts, { ...said(text, context), from, receiptNo: receiptNo.trim() }] };
    },
  },
  instruct: {
    from: ['reporting'],
    who: staffOf('leader', 'hotline-head', 'shift-leader'),
    act: (event, { text, leader, span }, context) => {
      const doing = deadline(context.calendar, context.now, span || event.spans.instruction);
      if (!doing) return { code: 'span-invalid' };
      const no = event.instructions.length + 1;
      return {
        instructions: [...event.instructions, { ...said(text, context), no, leader, doing, done: null }],
      };
    },
  },
  'carry-out': {
    from: ['reporting'],
    who: writers,
    act: (event, { text, no }, context) => {
      const open = event.instructions.find((one) => one.no === no && one.done === null);
      if (!open) return { code: 'case-already-said' };
      const done = said(text, context);
      return {
        instructions: event.instructions.map((one) => (one.no === no ? { ...one, done } : one)),
      };
    },
  },
  /** Editions that were sent keep their words; the report's heading is the new one. */
  'correct-title': {
    from: ['raised', 'reporting', 'closed'],
    who: writers,
    act: (event, { title }) =>
      title.trim() === event.title ? { code: 'case-already-said' } : { title: title.trim() },
  },
};

/** 初报 comes first and once; 终报 is the last, and leaves no instruction unanswered. */
function report(
  event: RiskEvent,
  { text, kind }: Extract<RiskCommand, { type: 'report' }>,
  context: CaseContext,
): Partial<RiskEvent> | CaseRefusal {
  if (!nextEditions(event).includes(kind)) return { code: 'edition-order' };
  if (kind === 'final' && event.instructions.some(({ done }) => done === null))
    return { code: 'instruction-open' };
  const { calendar, now } = context;
  return {
    editions: [...event.editions, { ...said(text, context), kind }],
    reporting: ruledDeadline(calendar, now, event.spans.followUp),
    ...(kind === 'first' && { receiving: ruledDeadline(calendar, now, event.spans.receipt) }),
    ...(kind === 'final' && { status: 'closed' as const }),
  };
}

/** Which edition may come now. */
export const nextEditions = ({ editions }: Pick<RiskEvent, 'editions'>): readonly EditionKind[] =>
  editions.length === 0 ? ['first'] : ['follow-up', 'final'];
