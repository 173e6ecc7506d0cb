import { nextDue } from '@hotline/shared/domain/ticket/next-due';
import { isRunning } from '@hotline/shared/domain/ticket/clock/running';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import { by, numbered } from './models/ticket-indexes.ts';
import type { AppliedCommand, TicketDocument } from './models/ticket.ts';
import { chainStart, sealEvent } from './sealed-event.ts';
import type { SealedEvent } from './sealed-event.ts';
import type { Store } from './store.ts';

/** A ticket as read, with what guards its next write. */
export type LoadedTicket = Pick<
  TicketDocument,
  '_id' | 'version' | 'state' | 'head' | 'salt' | 'applied' | 'calendarVersion'
>;

/** What one command, or several in one go, made of a ticket. */
export interface TicketChange {
  state: Ticket;
  events: readonly TicketEvent[];
  nextDueAt: number | null;
  at: number;
  applied: AppliedCommand | null;
  /** Of the calendar by which its deadlines were reckoned. */
  calendarVersion: number;
  /** Every running deadline was reckoned by that calendar, not only what began now. */
  reckonedAnew?: true;
}

/** The driver's collection: writes that need no casting. */
export const rawTickets = (store: Store) => store.connection.collection<TicketDocument>('tickets');

/** What lists show. */
export const rowFields = {
  version: 1,
  'state.ticketNo': 1,
  'state.status': 1,
  'state.source': 1,
  'state.matter': 1,
  'state.lead.bodyId': 1,
  'state.acceptedAt': 1,
  'state.clocks': 1,
  'state.supervisionLevel': 1,
  'state.cards': 1,
  'state.urges': 1,
  'state.children': 1,
} as const;

export const guardFields = {
  version: 1,
  state: 1,
  head: 1,
  salt: 1,
  applied: 1,
  calendarVersion: 1,
} as const;
const APPLIED_KEPT = 16;
/** Sorts what has no deadline behind everything else. */
const NEVER = 8.64e15;

export const loadTicket = (store: Store, id: string): Promise<LoadedTicket | null> =>
  store.tickets.findById(id, guardFields).lean<LoadedTicket>();

export const loadTicketByNo = (store: Store, ticketNo: string): Promise<LoadedTicket | null> =>
  store.tickets.findOne(numbered(ticketNo), guardFields).hint(by('state.ticketNo_1')).lean<LoadedTicket>();

/** The whole document of a new ticket. */
export function newTicketDocument(change: TicketChange, salt: string): TicketDocument {
  const outbox = seal(change.events, salt, chainStart);
  return {
    _id: change.state.id,
    version: 1,
    state: change.state,
    head: outbox.at(-1)!.hash,
    salt,
    nextDueAt: change.nextDueAt,
    dueAt: nextDue(change.state)?.dueAt ?? NEVER,
    calendarVersion: calendarVersionOf(undefined, change),
    outbox,
    outboxSince: change.at,
    applied: [],
    ...(change.applied ? { intake: change.applied } : {}),
  };
}

/**
 * One write without a round trip before it.
 * @throws with code 11000 when the number or the idempotency key is taken.
 */
export const insertTicket = async (store: Store, document: TicketDocument): Promise<void> => {
  await rawTickets(store).insertOne(document);
};

/** The guarded write: state, clocks, idempotency id and events at once, if nobody wrote since. */
export function guardedUpdate(
  loaded: Pick<LoadedTicket, '_id' | 'version' | 'head' | 'salt' | 'calendarVersion'>,
  change: TicketChange,
) {
  const sealed = seal(change.events, loaded.salt, loaded.head);
  return {
    filter: { _id: loaded._id, version: loaded.version },
    update: {
      $set: {
        version: loaded.version + 1,
        state: change.state,
        head: sealed.at(-1)!.hash,
        nextDueAt: change.nextDueAt,
        dueAt: nextDue(change.state)?.dueAt ?? NEVER,
        calendarVersion: calendarVersionOf(loaded.calendarVersion, change),
        outboxSince: change.at,
      },
      $push: {
        outbox: { $each: sealed },
        ...(change.applied ? { applied: { $each: [change.applied], $slice: -APPLIED_KEPT } } : {}),
      },
    },
  };
}

/** The oldest calendar among those of its running deadlines; `null` where none of them needs one. */
function calendarVersionOf(
  before: number | null | undefined,
  { state, calendarVersion, reckonedAnew }: TicketChange,
): number | null {
  if (!state.clocks.some((clock) => isRunning(clock) && clock.name !== 'archive')) return null;
  return reckonedAnew ? calendarVersion : Math.min(before ?? calendarVersion, calendarVersion);
}

/** @returns false when somebody else wrote first. */
export async function saveTicket(store: Store, loaded: LoadedTicket, change: TicketChange): Promise<boolean> {
  const { filter, update } = guardedUpdate(loaded, change);
  const done = await rawTickets(store).updateOne(filter, update);
  return done.matchedCount === 1;
}

function seal(events: readonly TicketEvent[], salt: string, head: string): SealedEvent[] {
  let previous = head;
  return events.map((event) => {
    const sealed = sealEvent(event, salt, previous);
    previous = sealed.hash;
    return sealed;
  });
}
