import type { Push } from '@hotline/shared/domain/emergency/push';
import type { EmergencyTransfer } from '@hotline/shared/domain/ticket/ticket';
import { Schema } from 'mongoose';

/** One transfer on its way to the other line's platform; `_id` is its transferNo, the key of "once" on both sides. */
export interface PolicePushDocument extends Push {
  _id: string;
  ticketId: string;
  ticketNo: string | null;
  transfer: EmergencyTransfer;
  createdAt: number;
  /** One process at a time tries; after this instant another one may. */
  leasedUntil: number;
  /** What the other side told later. */
  feedback: { at: number; result: string }[];
}

const nullable = (type: StringConstructor | NumberConstructor) => ({ type, default: null });

export const policePushSchema = new Schema<PolicePushDocument>(
  {
    _id: { type: String, required: true },
    ticketId: { type: String, required: true },
    ticketNo: nullable(String),
    transfer: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Number, required: true },
    leasedUntil: { type: Number, default: 0 },
    state: { type: String, enum: ['waiting', 'acknowledged', 'rejected'], required: true },
    tries: { type: Number, required: true },
    nextAt: nullable(Number),
    ackAt: nullable(Number),
    acceptedBy: nullable(String),
    rejectReason: nullable(String),
    fault: nullable(String),
    feedback: { type: [Schema.Types.Mixed], default: [] } as never,
  },
  { collection: 'police_pushes', versionKey: false, autoIndex: false },
);
policePushSchema.index({ nextAt: 1 }, { partialFilterExpression: { state: 'waiting' } });
policePushSchema.index({ createdAt: -1 });
policePushSchema.index({ ticketId: 1 });
