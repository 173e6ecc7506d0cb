import type { CaseContext, CaseRules } from '../../supervision/case/case.ts';
import { ruledDeadline } from '../../supervision/case/deadline.ts';
import { staffOf } from '../../supervision/case/who.ts';
import type { Said } from '../../supervision/order/order.ts';
import type { Block, BlockCommand } from './block.ts';

/** No public rule sets a time for the ruling: three working days are our default. */
const RULING_SPAN = '3wd';

const said = (text: string, { now: at, actor: by }: CaseContext): Said => ({ at, by, text: text.trim() });

/** Every verb on a block. Who blocked does not rule on the appeal. */
export const blockRules: CaseRules<Block, BlockCommand> = {
  lift: {
    from: ['active', 'appealed'],
    who: staffOf('shift-leader', 'hotline-head'),
    act: (_block, { text }, context) => ({ status: 'lifted', lifted: said(text, context) }),
  },
  appeal: {
    from: ['active'],
    who: staffOf('agent', 'shift-leader', 'callback-agent', 'hotline-head'),
    act: (block, { text }, context) => {
      if (block.appeal) return { code: 'case-already-said' };
      const ruling = ruledDeadline(context.calendar, context.now, RULING_SPAN);
      return { status: 'appealed', appeal: said(text, context), ruling };
    },
  },
  rule: {
    from: ['appealed'],
    who: staffOf('hotline-head', 'supervisor'),
    act: (block, { text, upheld }, context) => {
      if (block.by.by.id === context.actor.id) return { code: 'case-own-act' };
      return upheld ? { status: 'lifted', lifted: said(text, context) } : { status: 'active' };
    },
  },
  'hand-over': {
    from: ['active', 'appealed', 'lifted'],
    who: staffOf('shift-leader', 'hotline-head'),
    act: (block, { text, receiptNo }, context) => {
      if (block.handedOver) return { code: 'case-already-said' };
      if (receiptNo.trim() === '') return { code: 'receipt-missing' };
      return { handedOver: { ...said(text, context), receiptNo: receiptNo.trim() } };
    },
  },
};
