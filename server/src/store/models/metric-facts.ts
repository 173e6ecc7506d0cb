import type { MetricCorrection, MetricFact } from '@hotline/shared/domain/kpi/metric-fact';
import { Schema } from 'mongoose';

/** What one ticket adds to the figures; rewritten whole whenever its record moved on. `_id` is the ticket. */
export interface MetricFactsDocument {
  _id: string;
  ticketNo: string;
  /** Place of the matter, by division code; `null` in projections of older releases until they are rebuilt. */
  divisionCode: string | null;
  /** Event of the ticket up to which it is computed; the guard of every write. */
  seq: number;
  facts: MetricFact[];
  corrections: MetricCorrection[];
  /** Lead body and digest of its answer: the same answer twice draws attention. */
  bodyId: string | null;
  reply: string | null;
}

const mixed = { type: [Schema.Types.Mixed], default: [] };

export const metricFactsSchema = new Schema<MetricFactsDocument>(
  {
    _id: { type: String, required: true },
    ticketNo: { type: String, required: true },
    divisionCode: { type: String, default: null },
    seq: { type: Number, required: true },
    facts: mixed as never,
    corrections: mixed as never,
    bodyId: { type: String, default: null },
    reply: { type: String, default: null },
  },
  { collection: 'metric_facts', versionKey: false, minimize: false, autoIndex: false },
);
metricFactsSchema.index({ 'facts.at': 1 });
metricFactsSchema.index({ reply: 1 }, { partialFilterExpression: { reply: { $type: 'string' } } });
