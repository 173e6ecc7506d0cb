import { Schema } from 'mongoose';

/** Who did what, and why. */
export interface Audited {
  person: { _id: string; name: string };
  act: string;
  ticketNo: string | null;
  reason: string;
  address: string;
}

/** One line for each reveal, export, playback and administrative act. */
export interface AuditDocument {
  at: number;
  personId: string;
  personName: string;
  act: string;
  ticketNo: string | null;
  reason: string;
  /** Network address of the request; empty where it is not known. */
  address: string;
}

export const auditSchema = new Schema<AuditDocument>(
  {
    at: { type: Number, required: true },
    personId: { type: String, required: true },
    personName: { type: String, required: true },
    act: { type: String, required: true },
    ticketNo: { type: String, default: null },
    reason: { type: String, required: true },
    address: { type: String, default: '' },
  },
  { collection: 'audit', versionKey: false, autoIndex: false },
);
auditSchema.index({ at: -1 });
auditSchema.index({ ticketNo: 1, at: -1 });
