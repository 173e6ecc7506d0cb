import type { TicketEvent } from '../event.ts';
import type { Ticket } from '../ticket.ts';

/** The ticket that `open` makes, before its clocks. */
export function opened(event: TicketEvent<'open'>): Ticket {
  const { id, numbers, source, citizen, matter, callId, upstreamNo, upstreamDue } = event.data;
  return {
    ...blank,
    id,
    ticketNo: numbers?.ticketNo ?? null,
    queryCode: numbers?.queryCode ?? null,
    status: event.to,
    statusSince: event.at,
    source,
    upstreamNo,
    upstreamDue,
    callIds: callId === null ? [] : [callId],
    citizen,
    matter,
    openedAt: event.at,
    openedBy: event.actor,
  };
}

const blank = {
  seq: 0,
  round: 1,
  profile: null,
  calendarMissing: null,
  acceptedAt: null,
  closedAt: null,
  inquiry: null,
  lead: null,
  pastLeads: [],
  coHandlers: [],
  clocks: [],
  returns: [],
  extensions: [],
  contacts: [],
  progress: [],
  result: null,
  factualFinding: null,
  reviews: [],
  rechecks: [],
  longCycle: null,
  callbacks: [],
  ratings: [],
  supervisionLevel: 0,
  orders: [],
  cards: [],
  urges: [],
  supplements: [],
  instructions: [],
  emergency: null,
  awaitsForm: false,
  mergedInto: null,
  mergedFrom: null,
  children: [],
  siblings: [],
  knowledgeId: null,
  ending: null,
  archiveNo: null,
} satisfies Partial<Ticket>;
