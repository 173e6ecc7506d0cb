import type { TicketEvent } from '../event.ts';
import type { Ticket } from '../ticket.ts';
import type { Appliers } from './applier.ts';
import { leadGone } from './dispatch.ts';

type Verbs =
  | 'review'
  | 'record-callback'
  | 'rate'
  | 'close'
  | 'redo'
  | 'recognise-closure'
  | 'dispute'
  | 'rule-recheck'
  | 'archive';

export const judgingAppliers: Appliers<Verbs> = {
  review: (ticket, event) => reviewed(ticket, event),
  'record-callback': (ticket, { at, actor, data }) => ({
    callbacks: [
      ...ticket.callbacks,
      { at, by: actor, callId: data.callId, number: data.number, outcome: data.outcome },
    ],
  }),
  rate: (ticket, { at, data }) => ({
    ratings: [
      ...ticket.ratings,
      {
        round: ticket.round,
        at,
        level: data.level,
        solved: data.solved,
        by: data.by,
        reason: data.reason,
      },
    ],
  }),
  close: (_, { actor, data }) => ({ ending: { code: 'closed', reason: data.reason, by: actor } }),
  redo: newRound,
  'recognise-closure': (_, { actor, data }) => ({
    ending: { code: `recognised:${data.document}`, reason: data.reason, by: actor },
  }),
  dispute: (ticket, { at, actor, data }) => ({
    rechecks: [
      ...ticket.rechecks,
      { round: ticket.round, requestedAt: at, requestedBy: actor, reason: data.reason, ruling: null },
    ],
  }),
  'rule-recheck': (ticket, { at, actor, data }) => ({
    rechecks: ticket.rechecks.map((one) =>
      one.ruling ? one : { ...one, ruling: { upheld: data.upheld, at, by: actor, reason: data.reason } },
    ),
    ...(data.upheld ? newRound(ticket) : {}),
  }),
  archive: (_, { data }) => ({ archiveNo: data.archiveNo }),
};

function reviewed(ticket: Ticket, { at, actor, data, to }: TicketEvent<'review'>): Partial<Ticket> {
  const { accepted, reason, factualFinding, marks } = data;
  const marked = accepted && marks ? { marks } : {};
  const review = { round: ticket.round, at, by: actor, accepted, reason, ...marked };
  const reviews = [...ticket.reviews, review];
  if (accepted && to !== 'handling') return { reviews, factualFinding };
  const result = { ...ticket.result!, approvedBy: null, submittedAt: null, submittedBy: null };
  const again = { reviews, result, lead: { ...ticket.lead!, desk: 'liaison' as const } };
  return accepted ? { ...again, progress: [...ticket.progress, procedural(ticket, at)] } : again;
}

/** The procedural answer is progress that the citizen sees. */
function procedural({ result }: Ticket, at: number): Ticket['progress'][number] {
  const { submittedBy, writtenBy, submittedAt, reply } = result!;
  return { at: submittedAt ?? at, by: submittedBy ?? writtenBy, text: reply };
}

function newRound(ticket: Ticket): Partial<Ticket> {
  return { ...leadGone(ticket), round: ticket.round + 1, closedAt: null, ending: null, longCycle: null };
}
