import type { Context } from '../../context.ts';
import type { PersonRecord } from '../../store/directory.ts';
import { noticesFor } from './notices-for.ts';

/** Notes who has seen what, and when; the first time counts until it is told again. How many were new to him. */
export async function readNotices(
  context: Context,
  reader: PersonRecord,
  ids: readonly string[],
): Promise<number> {
  const { _id: personId, name, bodyId } = reader;
  const his = await noticesFor(context, reader, { _id: { $in: ids } });
  const { modifiedCount } = await context.store.notices.updateMany(
    { _id: { $in: his.map(({ _id }) => _id) }, 'readBy.personId': { $ne: personId } },
    { $push: { readBy: { personId, name, bodyId, at: context.clock.now() } } },
  );
  return modifiedCount;
}
