import type { TrackRecord } from '@hotline/shared/domain/routing/accord';
import type { Proven } from '@hotline/shared/domain/routing/proven-threshold';
import { Schema } from 'mongoose';
import type { TrainingFigures } from '../../router/model/router-model.ts';

/** What a model is worth, measured on the site's own matters held out in turn. */
export interface SiteFigures {
  /** The model alone. */
  model: TrainingFigures;
  /** Share of the same matters for which the first rule of 派单目录 was right; without a rule counts as wrong. */
  ruleAccuracy: number;
  /** The same of catalogue and model weighed together. */
  accuracy: number;
  top2: number;
  /** What could go out by itself at a wanted precision; `null` where the past does not prove it. */
  proven: { precision: number; at: Proven | null }[];
}

/** One learned model of the site; `_id` is its version, from 1. Times are epoch milliseconds. */
export interface RouterModelDocument {
  _id: number;
  trainedAt: number;
  /** Person, or `nightly`. */
  trainedBy: string;
  rows: number;
  labels: string[];
  figures: SiteFigures;
  past: TrackRecord;
  /** Pieces of the file, see {@link RouterModelPiece}, and its SHA-256. */
  pieces: number;
  bytes: number;
  digest: string;
}

/** A file may be larger than one document; `_id` is `version/number`. */
export interface RouterModelPiece {
  _id: string;
  content: Buffer;
}

const required = { type: Number, required: true };
const mixed = { type: Schema.Types.Mixed, required: true };

export const routerModelSchema = new Schema<RouterModelDocument>(
  {
    _id: required as never,
    trainedAt: required,
    trainedBy: { type: String, required: true },
    rows: required,
    labels: { type: [String], required: true },
    figures: mixed,
    past: mixed,
    pieces: required,
    bytes: required,
    digest: { type: String, required: true },
  },
  { collection: 'router_models', versionKey: false, minimize: false, autoIndex: false },
);

export const routerModelPieceSchema = new Schema<RouterModelPiece>(
  { _id: { type: String, required: true }, content: { type: Buffer, required: true } as never },
  { collection: 'router_model_pieces', versionKey: false, autoIndex: false },
);
