import { hash } from 'node:crypto';
import type { CaseFile } from '@hotline/shared/domain/supervision/case/case-file';
import type { Model } from 'mongoose';
import type { CaseDocument } from './models/case.ts';
import type { AuditLine } from './models/owing.ts';
import { owing } from './owed-audit.ts';
import { isDuplicateKey } from './store.ts';
import type { Store } from './store.ts';

/** One id for one cause, so that it is filed once. */
export const caseId = (key: string): string => hash('sha256', key).slice(0, 24);

/** @returns false when a file with this id exists: the cause was filed before. */
export async function insertCase<S extends CaseFile>(
  model: Model<CaseDocument<S>>,
  document: Omit<CaseDocument<S>, '_id' | 'version'>,
): Promise<boolean> {
  try {
    await model.collection.insertOne({ _id: document.state.id, version: 1, ...document } as never);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** The guarded write, with what the audit is to say of it. @returns false when somebody else wrote first. */
export async function saveCase<S extends CaseFile>(
  model: Model<CaseDocument<S>>,
  { _id, version }: Pick<CaseDocument<S>, '_id' | 'version'>,
  change: Pick<CaseDocument<S>, 'state' | 'nextDueAt' | 'follow'>,
  lines: readonly AuditLine[] = [],
): Promise<boolean> {
  const done = await model.collection.updateOne(
    { _id, version } as never,
    {
      $set: { ...change, version: version + 1 },
      ...(lines.length > 0 && owing(...lines)),
    } as never,
  );
  return done.matchedCount === 1;
}

/** Next number of a series, from 1; for documents, of which a gap would have to be explained. */
export async function nextInSeries(store: Store, name: string): Promise<number> {
  const counter = await store.counters
    .findOneAndUpdate({ _id: name }, { $inc: { value: 1 } }, { upsert: true, returnDocument: 'after' })
    .lean();
  return counter!.value;
}
