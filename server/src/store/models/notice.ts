import type { Notice } from '@hotline/shared/contracts/socket';
import { Schema } from 'mongoose';

/** A notice that was given; `_id` is ticket and event, so that it is given once. */
export type NoticeDocument = Omit<Notice, 'id'> & { _id: string; expiresAt: Date };

export const noticeSchema = new Schema<NoticeDocument>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    ticketNo: { type: String, default: null },
    callId: { type: String, default: null },
    text: { type: String, required: true },
    at: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'notices', versionKey: false, autoIndex: false },
);
noticeSchema.index({ at: -1 });
noticeSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
