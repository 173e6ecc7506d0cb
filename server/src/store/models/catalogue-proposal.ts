import { Schema } from 'mongoose';
import { owesAudit, type Owing } from './owing.ts';

/**
 * What an upheld return or the ruling of a 会商 says about 派单目录, until a person accepts or refuses it; one for each
 * round of a ticket. Times are epoch milliseconds.
 */
export interface CatalogueProposalDocument extends Owing {
  /** Ticket and round. */
  _id: string;
  ticketId: string;
  ticketNo: string;
  title: string;
  category: string[];
  divisionCode: string;
  /** Bodies that gave it back rightly. */
  returnedBy: string[];
  /** Who should have it; `null` where nobody was named. */
  bodyId: string | null;
  clause: string;
  reason: string;
  proposedAt: number;
  status: 'open' | 'accepted' | 'refused';
  decidedBy: string | null;
  decidedAt: number | null;
  decidedWhy: string | null;
  /** The version of 派单目录 that took it in. */
  catalogueVersion: number | null;
}

const text = { type: String, required: true };
const maybe = { type: String, default: null };
const instant = { type: Number, default: null };

export const catalogueProposalSchema = new Schema<CatalogueProposalDocument>(
  {
    _id: text,
    ticketId: text,
    ticketNo: text,
    title: text,
    category: { type: [String], required: true },
    divisionCode: text,
    returnedBy: { type: [String], required: true },
    bodyId: maybe,
    clause: text,
    reason: text,
    proposedAt: { type: Number, required: true },
    status: { type: String, enum: ['open', 'accepted', 'refused'], required: true },
    decidedBy: maybe,
    decidedAt: instant,
    decidedWhy: maybe,
    catalogueVersion: instant,
  },
  { collection: 'catalogue_proposals', versionKey: false, autoIndex: false },
);
owesAudit(catalogueProposalSchema);
catalogueProposalSchema.index({ status: 1, proposedAt: -1 });
