import { Schema } from 'mongoose';

/**
 * A ticket that reports an event and is not merged under it, the 主单 to be among them. A document each: a list inside of
 * the event would be written anew with every call, and an event brings thousands.
 */
export interface BurstReportDocument {
  /** Ticket. */
  _id: string;
  /** Key of the event. */
  burstId: string;
}

export const burstReportSchema = new Schema<BurstReportDocument>(
  { _id: { type: String, required: true }, burstId: { type: String, required: true } },
  { collection: 'burst_reports', versionKey: false, autoIndex: false },
);
burstReportSchema.index({ burstId: 1 });
