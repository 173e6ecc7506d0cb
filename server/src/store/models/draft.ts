import type { Draft } from '@hotline/shared/contracts/rest/tickets';
import type { KeptFile } from '@hotline/shared/domain/attachment/attachment';
import { Schema } from 'mongoose';
import type { AppliedCommand } from './ticket.ts';

/** An agent's working paper; deleted when its matter is accepted, or 24 hours after the last save. */
export interface DraftDocument {
  _id: string;
  personId: string;
  callId: string | null;
  source: Draft['source'];
  upstreamNo: string | null;
  upstreamDue: number | null;
  citizen: Draft['citizen'];
  matter: Draft['matter'];
  /** Bytes lie in a folder of the draft's own; left out by older releases. */
  files?: KeptFile[];
  savedAt: number;
  version: number;
  expiresAt: Date;
  /** The request that saved it last, if it carried an Idempotency-Key; left out by older releases. */
  applied?: AppliedCommand | null;
}

export const draftSchema = new Schema<DraftDocument>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    callId: { type: String, default: null },
    source: { type: String, default: 'phone' },
    upstreamNo: { type: String, default: null },
    upstreamDue: { type: Number, default: null },
    citizen: { type: Schema.Types.Mixed, required: true },
    matter: { type: Schema.Types.Mixed, required: true },
    files: { type: [Schema.Types.Mixed], default: [] } as never,
    savedAt: { type: Number, required: true },
    version: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
    applied: { type: Schema.Types.Mixed, default: null },
  },
  { collection: 'drafts', versionKey: false, minimize: false, autoIndex: false },
);
draftSchema.index({ personId: 1, savedAt: -1 });
draftSchema.index({ callId: 1 });
draftSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
