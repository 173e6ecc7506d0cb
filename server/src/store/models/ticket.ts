import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { Schema } from 'mongoose';
import type { SealedEvent } from '../sealed-event.ts';
import { ticketIndexes } from './ticket-indexes.ts';

/** A command that was done, kept to answer its repetition for 24 hours. */
export interface AppliedCommand {
  /** Scope of the Idempotency-Key: person, route and key. */
  key: string;
  /** SHA-256 of the request. */
  digest: string;
  at: number;
}

/** One ticket with everything that one guarded write must carry. */
export interface TicketDocument {
  _id: string;
  /** Raised by each command; the guard of every write. */
  version: number;
  state: Ticket;
  /** Hash of the last event, the end of the chain. */
  head: string;
  /** Key of the digests of personal values in the events; forgetting it erases them. */
  salt: string;
  /** Least instant at which a clock has something to record. */
  nextDueAt: number | null;
  /** Nearest deadline that somebody has to keep; far away when there is none. Lists are sorted by it. */
  dueAt: number;
  /** Version of the calendar that all running deadlines follow at least; `null` while none needs one. */
  calendarVersion?: number | null;
  outbox: SealedEvent[];
  /** Set while `outbox` holds something. */
  outboxSince?: number;
  applied: AppliedCommand[];
  /** The request that made this ticket, if it carried an Idempotency-Key. */
  intake?: AppliedCommand;
  /** Call of which this is the first ticket; further matters of the call are tickets without it. */
  firstOfCall?: string;
}

const mixed = { type: Schema.Types.Mixed, required: true };

export const ticketSchema = new Schema<TicketDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    state: mixed,
    head: { type: String, required: true },
    salt: { type: String, required: true },
    nextDueAt: { type: Number, default: null },
    dueAt: { type: Number, required: true },
    calendarVersion: { type: Number, default: null },
    outbox: { type: [Schema.Types.Mixed], required: true } as never,
    outboxSince: Number,
    applied: { type: [Schema.Types.Mixed], default: [] } as never,
    intake: Schema.Types.Mixed,
    firstOfCall: String,
  },
  { collection: 'tickets', versionKey: false, minimize: false, autoIndex: false },
);

for (const { key, ...options } of ticketIndexes) ticketSchema.index(key, options);
