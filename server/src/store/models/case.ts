import type { CaseFile } from '@hotline/shared/domain/supervision/case/case-file';
import { Schema } from 'mongoose';
import { owesAudit, type Owing } from './owing.ts';

/** One file of 督办: an order, a 差评件, a check. Every write is guarded by its version. */
export interface CaseDocument<S extends CaseFile = CaseFile> extends Owing {
  _id: string;
  version: number;
  state: S;
  /** When the clock has something to do on it; `null` = never. */
  nextDueAt: number | null;
  /** Set while what follows from the last command, on tickets or elsewhere, is not known to be done. */
  follow: boolean;
}

const mixed = { type: Schema.Types.Mixed, required: true };

/** @param paths of the state that lists filter by. */
export function caseSchema<S extends CaseFile>(collection: string, paths: readonly string[]) {
  const schema = new Schema<CaseDocument<S>>(
    {
      _id: { type: String, required: true },
      version: { type: Number, required: true },
      state: mixed,
      nextDueAt: { type: Number, default: null },
      follow: { type: Boolean, default: false },
    } as never,
    { collection, versionKey: false, minimize: false, autoIndex: false },
  );
  owesAudit(schema);
  schema.index({ nextDueAt: 1 }, { partialFilterExpression: { nextDueAt: { $gt: 0 } } });
  for (const path of ['status', ...paths]) schema.index({ [`state.${path}`]: 1 });
  return schema;
}
