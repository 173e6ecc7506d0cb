import type { HandOver } from '@hotline/shared/domain/shift/hand-over';
import { Schema } from 'mongoose';
import { owesAudit, type Owing } from './owing.ts';

/** 交接班记录; `waits` is there until it is signed, and only one of all may have it. */
export interface HandOverDocument extends Omit<HandOver, 'id'>, Owing {
  _id: string;
  waits?: true;
}

const mixed = { type: Schema.Types.Mixed, required: true };

export const handOverSchema = new Schema<HandOverDocument>(
  {
    _id: { type: String, required: true },
    writtenAt: { type: Number, required: true },
    writtenBy: mixed,
    note: { type: String, required: true },
    matters: mixed,
    signed: { type: Schema.Types.Mixed, default: null },
    waits: Boolean,
  },
  { collection: 'hand_overs', versionKey: false, minimize: false, autoIndex: false },
);
owesAudit(handOverSchema);
handOverSchema.index({ waits: 1 }, { unique: true, partialFilterExpression: { waits: { $exists: true } } });
handOverSchema.index({ writtenAt: -1 });
