import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';
import type { Actor } from '../actor.ts';
import type { Ticket } from '../ticket.ts';

/** Takes a wrong file back: one's own, and while the round is still at work. */
export const detach: VerbRule<'detach'> = {
  ready: (ticket, actor) =>
    ownIds(ticket, actor).length > 0 ? null : refuse('attachment-unknown', { attachmentId: '' }),
  decide: (ticket, { attachmentId }, { actor }) =>
    ownIds(ticket, actor).includes(attachmentId)
      ? stay(ticket)
      : refuse('attachment-unknown', { attachmentId }),
};

const ownIds = ({ attachments = [], round }: Ticket, { id: actorId }: Actor): string[] =>
  attachments.filter((one) => one.round === round && one.by.id === actorId).map(({ id }) => id);
