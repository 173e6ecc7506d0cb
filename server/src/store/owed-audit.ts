import { randomUUID } from 'node:crypto';
import type { Model, UpdateQuery } from 'mongoose';
import type { Clock } from '../clock.ts';
import type { Context } from '../context.ts';
import type { AuditDocument, Audited } from './models/audit.ts';
import type { AuditLine, Owing } from './models/owing.ts';
import type { Store } from './store.ts';
import { isDuplicateKey } from './store.ts';

export const lineOf = ({ person, ...line }: Audited, clock: Clock): AuditLine => ({
  _id: randomUUID(),
  at: clock.now(),
  personId: person._id,
  personName: person.name,
  ...line,
});

/** For the update that is the act. */
export const owing = (...lines: AuditLine[]) => ({ $push: { owedAudit: { $each: lines } } });

/** One guarded update with its line. @returns false where the guard does not hold. */
export async function updateAudited<T extends Owing & { _id: string }>(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  model: Model<T>,
  guard: Partial<T> & { _id: string },
  change: UpdateQuery<T>,
  audited: Audited,
): Promise<boolean> {
  const line = lineOf(audited, clock);
  const update = { ...change, ...owing(line) };
  const { matchedCount } = await model.collection.updateOne(guard as never, update as never);
  if (matchedCount === 0) return false;
  await payAudit(store, model, guard._id, [line]);
  return true;
}

/** Brings lines into the audit, then forgets them at their document; may be killed and done again. */
export async function payAudit<T extends Owing & { _id: string }>(
  store: Store,
  model: Model<T>,
  _id: string,
  lines: readonly AuditLine[],
): Promise<void> {
  if (lines.length === 0) return;
  for (const { _id: id, ...line } of lines) await noteOnce(store, id, line);
  const paid = { owedAudit: { _id: { $in: lines.map((line) => line._id) } } };
  await model.collection.updateOne({ _id } as never, { $pull: paid } as never);
}

/** A line of the audit under an id that its act has whenever it is done. */
export async function noteOnce({ audit }: Store, id: string, line: AuditDocument): Promise<void> {
  try {
    await audit.collection.updateOne({ _id: id as never }, { $setOnInsert: line }, { upsert: true });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
