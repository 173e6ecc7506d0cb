import type { CommandType } from '@hotline/shared/domain/ticket/command';
import { Schema } from 'mongoose';

/** A matter that was sent to townships without the duty or to a full body, keyed by ticket and event. Times are epoch milliseconds. */
export interface TownshipOverrideDocument {
  _id: string;
  /** What was overridden: 履职清单 or 承载量. */
  against: 'duty-list' | 'capacity';
  ticketNo: string;
  title: string;
  category: string[];
  at: number;
  by: { id: string; name: string };
  bodyIds: string[];
  verb: CommandType;
  reason: string;
}

const text = { type: String, required: true };

export const townshipOverrideSchema = new Schema<TownshipOverrideDocument>(
  {
    _id: text,
    against: text as never,
    ticketNo: text,
    title: text,
    category: { type: [String], required: true },
    at: { type: Number, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    bodyIds: { type: [String], required: true },
    verb: text as never,
    reason: text,
  },
  { collection: 'township_overrides', versionKey: false, autoIndex: false },
);
townshipOverrideSchema.index({ at: -1 });
