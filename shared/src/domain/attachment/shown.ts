import { isHiddenFrom } from '../privacy/present.ts';
import type { Actor } from '../ticket/actor.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Attachment } from './attachment.ts';

/**
 * What a reader of the ticket may open. Of a shielded citizen no body sees what belongs to the report: nobody can mask
 * a face or a door on a photo as numbers are masked in a text.
 */
export function attachmentsFor(ticket: Ticket, reader: Actor): readonly Attachment[] {
  const { attachments = [] } = ticket;
  return isHiddenFrom(ticket, reader)
    ? attachments.filter(({ purpose }) => purpose === 'reply')
    : attachments;
}

/** What the citizen may open: what he sent himself, and what stands beside the answer once it was accepted. */
export function attachmentsForCitizen({ attachments = [], reviews, round }: Ticket): readonly Attachment[] {
  const answered = reviews.some((review) => review.accepted && review.round === round);
  return attachments.filter((one) =>
    one.purpose === 'reply' ? answered && one.round === round : one.by.role === 'citizen',
  );
}
