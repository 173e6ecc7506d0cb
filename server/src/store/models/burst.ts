import { Schema } from 'mongoose';
import { owesAudit, type Owing } from './owing.ts';

/** An event that many report, keyed by the ticket that is or would be its 主单. Times are epoch milliseconds. */
export interface BurstDocument extends Owing {
  _id: string;
  ticketNo: string;
  status: 'proposed' | 'event' | 'dismissed';
  spottedAt: number;
  /** The last report. */
  reportedAt: number;
  decidedBy: string | null;
  decidedAt: number | null;
  /** 告知口径: what agents read out to callers; `null` until somebody wrote it. */
  readOut: string | null;
  readOutBy: string | null;
  readOutAt: number | null;
}

const text = { type: String, default: null };
const instant = { type: Number, default: null };

export const burstSchema = new Schema<BurstDocument>(
  {
    _id: { type: String, required: true },
    ticketNo: { type: String, required: true },
    status: { type: String, enum: ['proposed', 'event', 'dismissed'], required: true },
    spottedAt: { type: Number, required: true },
    reportedAt: { type: Number, required: true },
    decidedBy: text,
    decidedAt: instant,
    readOut: text,
    readOutBy: text,
    readOutAt: instant,
  },
  { collection: 'bursts', versionKey: false, autoIndex: false },
);
owesAudit(burstSchema);
burstSchema.index({ status: 1, reportedAt: -1 });
burstSchema.index({ ticketNo: 1 });
