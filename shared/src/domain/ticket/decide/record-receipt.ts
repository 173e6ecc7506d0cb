import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** 叫应: who answered is on record once; it signs nothing. */
export const recordReceipt: VerbRule<'record-receipt'> = {
  decide: (ticket, { callId }) =>
    ticket.receipts?.some((one) => one.callId === callId) ? refuse('already-done', {}) : stay(ticket),
};
