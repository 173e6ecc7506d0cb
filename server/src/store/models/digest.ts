import type { Digest } from '@hotline/shared/domain/digest/digest';
import { Schema } from 'mongoose';

/** What one person was told in one window; `_id` is both, so that he is told once. */
export interface DigestDocument extends Digest {
  _id: string;
  personId: string;
  windowId: string;
  at: number;
  readAt: number | null;
  /** Told by SMS as well, once; `none` = he gave no number. */
  sms: 'none' | 'waiting' | 'sent';
  smsLeasedUntil: number;
  expiresAt: Date;
}

export const digestSchema = new Schema<DigestDocument>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    windowId: { type: String, required: true },
    at: { type: Number, required: true },
    readAt: { type: Number, default: null },
    sms: { type: String, default: 'none' },
    smsLeasedUntil: { type: Number, default: 0 },
    total: { type: Number, required: true },
    overdue: { type: Number, required: true },
    items: { type: [Schema.Types.Mixed], default: [] } as never,
    expiresAt: { type: Date, required: true },
  },
  { collection: 'digests', versionKey: false, minimize: false, autoIndex: false },
);
digestSchema.index({ personId: 1, at: -1 });
digestSchema.index({ at: 1 }, { partialFilterExpression: { sms: 'waiting' } });
digestSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** A window whose digests are all written. */
export interface DigestWindowDocument {
  _id: string;
  at: number;
  expiresAt: Date;
}

export const digestWindowSchema = new Schema<DigestWindowDocument>(
  {
    _id: { type: String, required: true },
    at: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'digest_windows', versionKey: false, autoIndex: false },
);
digestWindowSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
