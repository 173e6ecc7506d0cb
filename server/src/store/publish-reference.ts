import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { isDuplicateKey } from './store.ts';

/**
 * Adds a version of a piece of reference data; earlier ones stay. Every process reads it at once.
 * @returns the number of the version.
 * @throws ProblemError when somebody else published meanwhile.
 */
export async function publishReference(
  { store, rules, directory }: Pick<Context, 'store' | 'rules' | 'directory'>,
  kind: string,
  name: string,
  dataOf: (version: number) => unknown,
): Promise<number> {
  const newest = await store.reference.findOne({ kind, name }).sort({ version: -1 }).lean();
  const version = (newest?.version ?? 0) + 1;
  try {
    await store.reference.create({
      _id: `${kind}/${name}/${version}`,
      kind,
      name,
      version,
      data: dataOf(version),
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new ProblemError(409, 'version-stale', '已有他人同时发布，请刷新后再试');
  }
  await rules.reload();
  await directory.changed();
  return version;
}
