import type { TextedCard } from '@hotline/shared/domain/notices/notice-policy';
import { Schema } from 'mongoose';

/** The first card of a body in a round of a ticket, told to the person in charge; `_id` is all three. */
export interface CardMessageDocument {
  _id: string;
  personId: string;
  ticketNo: string;
  stage: TextedCard;
  /** Person, hour and place among his messages of that hour: so many places, so many messages. */
  slot: string;
  at: number;
  sms: 'waiting' | 'sent' | 'none';
  smsLeasedUntil: number;
  expiresAt: Date;
}

export const cardMessageSchema = new Schema<CardMessageDocument>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    ticketNo: { type: String, required: true },
    stage: { type: String, required: true },
    slot: { type: String, required: true },
    at: { type: Number, required: true },
    sms: { type: String, required: true },
    smsLeasedUntil: { type: Number, default: 0 },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'card_messages', versionKey: false, autoIndex: false },
);
cardMessageSchema.index({ at: 1 }, { partialFilterExpression: { sms: 'waiting' } });
cardMessageSchema.index({ slot: 1 }, { unique: true });
cardMessageSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
