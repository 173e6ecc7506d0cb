import type { Refusal } from '../decision.ts';
import { refuse } from '../refuse.ts';
import type { Ticket } from '../ticket.ts';

/** 审签 needs a draft that lies on the approval desk. */
export function draftWaiting({ lead, result }: Ticket): Refusal | null {
  return lead?.desk === 'approval' && result ? null : refuse('nothing-to-judge', {});
}
