import type { TicketEvent } from '../event.ts';
import type { Assignment, CoHandling, Ticket } from '../ticket.ts';
import type { Appliers } from './applier.ts';
import { designatedBefore } from '../designation.ts';

type Verbs =
  | 'reclassify'
  | 'dispatch'
  | 'dispatch-by-phone'
  | 'dispatch-jointly'
  | 'adopt-part'
  | 'settle-part'
  | 'recall'
  | 'request-return'
  | 'rule-return'
  | 'convene'
  | 'give-opinion'
  | 'rule-consultation';

export const dispatchAppliers: Appliers<Verbs> = {
  reclassify: (ticket, { data }) => {
    const { category, divisionCode, address, location, accused, tags } = data;
    return { matter: { ...ticket.matter, category, divisionCode, address, location, accused, tags } };
  },
  dispatch: (ticket, event) => {
    const { leadBodyId, coBodyIds, basis } = event.data;
    const designated = designatedBefore(ticket, leadBodyId);
    return assigned(ticket, event, { leadBodyId, coBodyIds, basis, designated });
  },
  'dispatch-by-phone': (ticket, event) => {
    const { leadBodyId, coBodyIds, basis, toldAt, toldTo } = event.data;
    const designated = designatedBefore(ticket, leadBodyId);
    const to = { leadBodyId, coBodyIds, basis, designated, toldTo };
    return assigned(ticket, { at: toldAt, actor: event.actor }, to);
  },
  'dispatch-jointly': (ticket, event) => {
    const { leadBodyIds, basis } = event.data;
    const [leadBodyId = '', ...others] = leadBodyIds;
    const designated = designatedBefore(ticket, leadBodyId);
    const parts = others.map((bodyId) => ({ bodyId, ticketNo: null, settledAt: null }));
    return {
      ...assigned(ticket, event, { leadBodyId, coBodyIds: [], basis, designated }),
      parts: [...ticket.parts, ...parts],
    };
  },
  'adopt-part': (ticket, { data }) => {
    const index = ticket.parts.findIndex((one) => one.bodyId === data.bodyId && one.ticketNo === null);
    return { parts: ticket.parts.with(index, { ...ticket.parts[index]!, ticketNo: data.ticketNo }) };
  },
  'settle-part': (ticket, { at, data }) => ({
    parts: ticket.parts.map((one) =>
      one.ticketNo === data.ticketNo && one.settledAt === null ? { ...one, settledAt: at } : one,
    ),
  }),
  recall: leadGone,
  'request-return': (ticket, { at, actor, data }) => ({
    returns: [
      ...ticket.returns,
      {
        round: ticket.round,
        ordinal: ticket.lead!.ordinal,
        bodyId: ticket.lead!.bodyId,
        requestedAt: at,
        requestedBy: actor,
        reason: data.reason,
        clause: data.clause,
        suggestedBodyId: data.suggestedBodyId,
        ruling: null,
      },
    ],
  }),
  'rule-return': (ticket, event) => {
    const { upheld, reason, clause } = event.data;
    return {
      ...(upheld ? leadGone(ticket) : {}),
      ...ruled(ticket, event, () => upheld, reason, clause),
    };
  },
  convene: leadGone,
  'give-opinion': (ticket, { at, actor, data }) => {
    const { bodyId, speaker, text, namesBodyId } = data;
    const opinion = { round: ticket.round, at, by: actor, bodyId, speaker, text, namesBodyId };
    return { opinions: [...(ticket.opinions ?? []), opinion] };
  },
  'rule-consultation': (ticket, event) => {
    const { leadBodyId, coBodyIds, clause, reason } = event.data;
    return {
      ...assigned(ticket, event, { leadBodyId, coBodyIds, basis: clause, designated: true }),
      ...ruled(ticket, event, (bodyId) => bodyId !== leadBodyId, reason, clause),
    };
  },
};

interface Assigning {
  leadBodyId: string;
  coBodyIds: readonly string[];
  basis: string;
  designated: boolean;
  toldTo?: string;
}

function assigned(
  ticket: Ticket,
  { at, actor }: Pick<TicketEvent, 'at' | 'actor'>,
  to: Assigning,
): Partial<Ticket> {
  const gone = leadGone(ticket);
  const past = gone.pastLeads ?? ticket.pastLeads;
  const lead: Assignment = {
    bodyId: to.leadBodyId,
    round: ticket.round,
    dispatchedAt: at,
    dispatchedBy: actor,
    toldTo: to.toldTo ?? null,
    ordinal: past.filter(({ round }) => round === ticket.round).length + 1,
    designated: to.designated,
    basis: to.basis,
    signedAt: null,
    signedBy: null,
    desk: 'liaison',
    handlerId: null,
  };
  return {
    lead,
    pastLeads: past,
    coHandlers: to.coBodyIds.map((bodyId) => newSubtask(bodyId, at)),
    result: null,
  };
}

export function newSubtask(bodyId: string, at: number): CoHandling {
  return {
    bodyId,
    status: 'awaiting-sign',
    assignedAt: at,
    signedAt: null,
    feedback: null,
    fedBackAt: null,
    dispute: null,
  };
}

/** The lead goes among the earlier ones; its co-handlers' work ends. */
export function leadGone(ticket: Ticket): Partial<Ticket> {
  if (!ticket.lead) return {};
  return {
    lead: null,
    pastLeads: [...ticket.pastLeads, ticket.lead],
    coHandlers: ticket.coHandlers.map((one) =>
      one.status === 'fed-back' ? one : { ...one, status: 'cancelled' as const },
    ),
    result: null,
  };
}

function ruled(
  ticket: Ticket,
  { at, actor }: TicketEvent,
  upheld: (bodyId: string) => boolean,
  reason: string,
  clause: string,
): Partial<Ticket> {
  return {
    returns: ticket.returns.map((one) =>
      one.ruling ? one : { ...one, ruling: { upheld: upheld(one.bodyId), at, by: actor, reason, clause } },
    ),
  };
}
