import { MOST_ATTACHMENTS, purposeOf } from '../../attachment/attachment.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';
import type { Actor } from '../actor.ts';
import type { Ticket } from '../ticket.ts';

/** 附件: to the report by whoever writes it down, to the answer by the body. */
export const attach: VerbRule<'attach'> = {
  ready: (ticket, actor) =>
    ofThisRound(ticket, actor).length < MOST_ATTACHMENTS
      ? null
      : refuse('attachments-full', { most: MOST_ATTACHMENTS }),
  decide: (ticket, { file }, { actor }) =>
    ofThisRound(ticket, actor).some(({ sha256 }) => sha256 === file.sha256)
      ? refuse('already-done', {})
      : stay(ticket),
};

/** What was added for the same purpose in this round. */
const ofThisRound = ({ attachments = [], round }: Ticket, { role }: Actor) =>
  attachments.filter((one) => one.round === round && one.purpose === purposeOf(role));
