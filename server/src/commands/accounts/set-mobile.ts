import type { Context } from '../../context.ts';
import type { PersonRecord } from '../../store/directory.ts';

/** Where a person's own digests are sent; `null` = nowhere. */
export async function setMobile(
  { store, directory }: Pick<Context, 'store' | 'directory'>,
  { _id }: PersonRecord,
  mobile: string | null,
): Promise<void> {
  await store.people.updateOne({ _id }, mobile === null ? { $unset: { mobile: 1 } } : { $set: { mobile } });
  await directory.changed();
}
