import { newSubtask } from './dispatch.ts';
import type { TicketEvent } from '../event.ts';
import type { Assignment, CoHandling, Result, ResultContent, Ticket } from '../ticket.ts';
import type { Appliers } from './applier.ts';

type Verbs =
  | 'sign'
  | 'assign-handler'
  | 'assign-lower'
  | 'draft-result'
  | 'approve-draft'
  | 'reject-draft'
  | 'record-contact'
  | 'submit-result'
  | 'report-progress'
  | 'sign-cohandling'
  | 'feed-back-cohandling'
  | 'dispute-cohandling'
  | 'rule-cohandling';

export const handlingAppliers: Appliers<Verbs> = {
  sign: (ticket, { at, actor }) => lead(ticket, { signedAt: at, signedBy: actor }),
  'assign-handler': (ticket, { data }) => lead(ticket, { desk: 'handler', handlerId: data.handlerId }),
  'assign-lower': (ticket, { at, data }) => ({
    coHandlers: [...ticket.coHandlers, newSubtask(data.bodyId, at)],
  }),
  'draft-result': (ticket, event) => ({ ...lead(ticket, { desk: 'approval' }), result: written(event) }),
  'approve-draft': (ticket, { actor }) => ({
    ...lead(ticket, { desk: 'liaison' }),
    result: { ...ticket.result!, approvedBy: actor },
  }),
  'reject-draft': (ticket) => ({
    ...lead(ticket, { desk: ticket.lead!.handlerId === null ? 'liaison' : 'handler' }),
    result: { ...ticket.result!, approvedBy: null },
  }),
  'record-contact': (ticket, { at, actor, data }) => ({
    contacts: [...ticket.contacts, { at, by: actor, result: data.result, note: data.note }],
  }),
  'submit-result': (ticket, event) => ({ result: submitted(ticket, event) }),
  'report-progress': (ticket, { at, actor, data }) => ({
    progress: [...ticket.progress, { at, by: actor, text: data.text }],
  }),
  'sign-cohandling': (ticket, { at, data }) =>
    subtask(ticket, data.bodyId, { status: 'handling', signedAt: at }),
  'feed-back-cohandling': (ticket, { at, data }) =>
    subtask(ticket, data.bodyId, { status: 'fed-back', feedback: data.feedback, fedBackAt: at }),
  'dispute-cohandling': (ticket, { at, actor, data }) =>
    subtask(ticket, data.bodyId, {
      status: 'disputed',
      dispute: { at, by: actor, reason: data.reason, ruling: null },
    }),
  'rule-cohandling': (ticket, { at, actor, data }) => {
    const one = ticket.coHandlers.find(({ bodyId }) => bodyId === data.bodyId)!;
    const back = one.signedAt === null ? 'awaiting-sign' : 'handling';
    const ruling = { upheld: data.upheld, at, by: actor, reason: data.reason };
    return subtask(ticket, data.bodyId, {
      status: data.upheld ? 'cancelled' : back,
      dispute: { ...one.dispute!, ruling },
    });
  },
};

function lead(ticket: Ticket, change: Partial<Assignment>): Partial<Ticket> {
  return { lead: { ...ticket.lead!, ...change } };
}

function subtask(ticket: Ticket, bodyId: string, change: Partial<CoHandling>): Partial<Ticket> {
  return {
    coHandlers: ticket.coHandlers.map((one) => (one.bodyId === bodyId ? { ...one, ...change } : one)),
  };
}

function written({ at, actor, data }: TicketEvent<'draft-result' | 'submit-result'>): Result {
  return {
    ...content(data),
    writtenAt: at,
    writtenBy: actor,
    approvedBy: null,
    submittedAt: null,
    submittedBy: null,
  };
}

function submitted(ticket: Ticket, event: TicketEvent<'submit-result'>): Result {
  const draft = ticket.result && sameContent(ticket.result, event.data) ? ticket.result : written(event);
  return { ...draft, submittedAt: event.at, submittedBy: event.actor };
}

function content({ reply, contactResult, factual, solved }: ResultContent): ResultContent {
  return { reply, contactResult, factual, solved };
}

export function sameContent(a: ResultContent, b: ResultContent): boolean {
  return (
    a.reply === b.reply &&
    a.contactResult === b.contactResult &&
    a.factual === b.factual &&
    a.solved === b.solved
  );
}
