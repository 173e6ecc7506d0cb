import type { RiskDecision } from '@hotline/shared/contracts/rest/risk-events';
import { Schema } from 'mongoose';

/** What an agent decided when words of risk lit his button; never changed. */
export interface RiskDecisionDocument extends Omit<RiskDecision, 'id'> {
  _id: string;
}

const text = { type: String, default: null };

export const riskDecisionSchema = new Schema<RiskDecisionDocument>(
  {
    _id: { type: String, required: true },
    at: { type: Number, required: true },
    by: { type: String, required: true },
    callId: text,
    ticketNo: text,
    words: [String],
    decision: { type: String, enum: ['transferred', 'reported', 'dismissed'], required: true },
    line: text,
    reason: text,
  },
  { collection: 'risk_decisions', versionKey: false, autoIndex: false },
);
riskDecisionSchema.index({ at: -1 });
