import { callbackWanted, closableFrom, isContent, ratingOf, triesOf, TRIES } from '../callback.ts';
import { meet } from '../clock/running.ts';
import { partsOpen } from '../parts.ts';
import { isExhausted } from '../redo.ts';
import { refuse } from '../refuse.ts';
import type { Refusal } from '../decision.ts';
import type { VerbRule } from '../step.ts';
import type { Ticket } from '../ticket.ts';
import type { Role } from '../vocabulary.ts';

/**
 * 办结 without a content rating: not to be called back (a quality check instead), not reached (未评价), or a
 * bad rating found unreasonable by a person.
 */
export const close: VerbRule<'close'> = {
  ready: partsOpen,
  decide: (ticket, _command, { now, actor }) =>
    refused(ticket, now, actor.role) ?? {
      to: 'closed',
      clocks: meet(ticket, now, 'callbackStart', 'callbackEnd'),
    },
};

function refused(ticket: Ticket, now: number, role: Role): Refusal | null {
  const rating = ratingOf(ticket);
  if (rating && !isContent(rating)) {
    if (role === 'machine') return refuse('rating-missing', {});
    return isExhausted(ticket) ? refuse('redo-exhausted', {}) : null;
  }
  if (!callbackWanted(ticket)) return null;
  const attempts = triesOf(ticket).length;
  const notBefore = closableFrom(ticket);
  if (notBefore !== null && now >= notBefore) return null;
  return refuse('callback-incomplete', { attempts, needed: TRIES, notBefore });
}
