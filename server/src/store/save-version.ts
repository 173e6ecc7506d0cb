import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { VersionedDocument } from './models/reference.ts';
import { isDuplicateKey } from './store.ts';

export const staleRules = (): ProblemError =>
  new ProblemError(409, 'version-stale', '规则已被他人更新，请重新载入后再修改');

/** Adds the next version of a piece of reference data. @throws 409 when another process was first. */
export async function saveVersion(
  { store, rules, directory }: Context,
  document: Omit<VersionedDocument, '_id'>,
): Promise<void> {
  const { kind, name, version } = document;
  try {
    await store.reference.create({ _id: `${kind}/${name}/${version}`, ...document });
  } catch (error) {
    throw isDuplicateKey(error) ? staleRules() : error;
  }
  await rules.reload();
  await directory.changed();
}
