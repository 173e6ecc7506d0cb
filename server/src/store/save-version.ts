import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Audited } from './models/audit.ts';
import type { VersionedDocument } from './models/reference.ts';
import { lineOf, payAudit } from './owed-audit.ts';
import { isDuplicateKey } from './store.ts';

export const staleRules = (): ProblemError =>
  new ProblemError(409, 'version-stale', '规则已被他人更新，请重新载入后再修改');

/** Adds the next version of a piece of reference data, with its line of the audit. @throws 409 when another process was first. */
export async function saveVersion(
  { store, rules, directory, clock }: Context,
  document: Omit<VersionedDocument, '_id' | 'owedAudit'>,
  audited: Audited,
): Promise<void> {
  const { kind, name, version } = document;
  const _id = `${kind}/${name}/${version}`;
  const line = lineOf(audited, clock);
  try {
    await store.reference.create({ _id, ...document, owedAudit: [line] });
  } catch (error) {
    throw isDuplicateKey(error) ? staleRules() : error;
  }
  await payAudit(store, store.reference, _id, [line]);
  await rules.reload();
  await directory.changed();
}
