import { Schema } from 'mongoose';
import type { SealedEvent } from '../sealed-event.ts';

/**
 * One event of a ticket's life, moved here from its outbox. `_id` is `ticketId/seq`, so twice is once, and a ticket's
 * events lie together in the one index that there is.
 */
export interface TicketEventDocument extends SealedEvent {
  _id: string;
  ticketId: string;
}

export const ticketEventSchema = new Schema<TicketEventDocument>(
  {
    _id: { type: String, required: true },
    ticketId: { type: String, required: true },
    seq: { type: Number, required: true },
    event: { type: Schema.Types.Mixed, required: true },
    personal: { type: Schema.Types.Mixed, default: {} },
    prevHash: { type: String, required: true },
    hash: { type: String, required: true },
  },
  { collection: 'ticket_events', versionKey: false, minimize: false, autoIndex: false },
);

export const eventId = (ticketId: string, seq: number): string => `${ticketId}/${seq}`;

/** All events of a ticket: `0` follows `/`. */
export const eventsOf = (ticketId: string) => ({ _id: { $gte: `${ticketId}/`, $lt: `${ticketId}0` } });
