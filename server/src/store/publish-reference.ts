import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Audited } from './models/audit.ts';
import { lineOf, payAudit } from './owed-audit.ts';
import { isDuplicateKey } from './store.ts';

/**
 * Adds a version of a piece of reference data; earlier ones stay. Every process reads it at once.
 * @param auditedOf what the audit says of the version; left out where it goes with another one.
 * @returns the number of the version.
 * @throws ProblemError when somebody else published meanwhile.
 */
export async function publishReference(
  { store, rules, directory, clock }: Pick<Context, 'store' | 'rules' | 'directory' | 'clock'>,
  kind: string,
  name: string,
  dataOf: (version: number) => unknown,
  auditedOf?: (version: number) => Audited,
): Promise<number> {
  const newest = await store.reference.findOne({ kind, name }).sort({ version: -1 }).lean();
  const version = (newest?.version ?? 0) + 1;
  const _id = `${kind}/${name}/${version}`;
  const owedAudit = auditedOf ? [lineOf(auditedOf(version), clock)] : [];
  try {
    await store.reference.create({ _id, kind, name, version, data: dataOf(version), owedAudit });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new ProblemError(409, 'version-stale', '已有他人同时发布，请刷新后再试');
  }
  await payAudit(store, store.reference, _id, owedAudit);
  await rules.reload();
  await directory.changed();
  return version;
}
