import { Schema } from 'mongoose';
import { owesAudit, type Owing } from './owing.ts';

/** 自动派单 that is about to happen; dispatchers alone see it. Times are epoch milliseconds. */
export interface PlannedDispatchDocument extends Owing {
  /** Ticket and the event that made it wait, so that twice is once. */
  _id: string;
  ticketId: string;
  ticketNo: string;
  leadBodyId: string;
  score: number;
  /** Version of the model that proposed it. */
  model: number;
  plannedAt: number;
  goesAt: number;
  /** `sending` is claimed by one process until `claimedUntil`. */
  state: 'planned' | 'sending' | 'sent' | 'held' | 'dropped';
  claimedUntil: number;
  heldBy: string | null;
}

const text = { type: String, required: true };
const instant = { type: Number, required: true };

export const plannedDispatchSchema = new Schema<PlannedDispatchDocument>(
  {
    _id: text,
    ticketId: text,
    ticketNo: text,
    leadBodyId: text,
    score: instant,
    model: instant,
    plannedAt: instant,
    goesAt: instant,
    state: text as never,
    claimedUntil: { type: Number, default: 0 },
    heldBy: { type: String, default: null },
  },
  { collection: 'planned_dispatches', versionKey: false, autoIndex: false },
);
owesAudit(plannedDispatchSchema);
plannedDispatchSchema.index({ state: 1, goesAt: 1 });
plannedDispatchSchema.index({ ticketNo: 1, plannedAt: -1 });
