import type { Notice } from '@hotline/shared/contracts/socket';
import { Schema } from 'mongoose';

/** A notice that was given; `_id` is its window, e.g. ticket and day, so that it is given once. */
export type NoticeDocument = Omit<Notice, 'id' | 'count' | 'readAt' | 'readers'> & {
  _id: string;
  /** What happened in the window, each once. */
  occurrences: string[];
  /** Since the latest of them. `bodyId` as it was then. */
  readBy: { personId: string; name: string; bodyId: string | null; at: number }[];
  expiresAt: Date;
};

export const noticeSchema = new Schema<NoticeDocument>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    ticketNo: { type: String, default: null },
    callId: { type: String, default: null },
    file: { type: { _id: false, kind: String, id: String, bodyId: String } },
    text: { type: String, required: true },
    at: { type: Number, required: true },
    occurrences: { type: [String], default: [] },
    readBy: {
      type: [{ _id: false, personId: String, name: String, bodyId: String, at: Number }],
      default: [],
    },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'notices', versionKey: false, autoIndex: false },
);
noticeSchema.index({ at: -1 });
noticeSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
