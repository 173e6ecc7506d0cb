import type { DigestView } from '@hotline/shared/contracts/rest/digests';
import type { Context } from '../context.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { DigestDocument } from '../store/models/digest.ts';
import { subjectsOf } from './subjects.ts';

const SHOWN = 14;

/** A person's own digests, the latest first. */
export async function digestsOf(context: Context, person: PersonRecord): Promise<DigestView[]> {
  const { store, directory } = context;
  const found = await store.digests
    .find({ personId: person._id })
    .sort({ at: -1 })
    .limit(SHOWN)
    .lean<DigestDocument[]>();
  const ownerOf = (bodyId: string | null) =>
    bodyId === null ? '热线中心' : (directory.body(bodyId)?.name ?? bodyId);
  const subjects = await subjectsOf(
    context,
    found.flatMap(({ items }) => items),
    person,
  );
  return found.map(({ windowId, at, readAt, total, overdue, items }) => ({
    windowId,
    at,
    readAt,
    total,
    overdue,
    items: items.map(({ bodyId, ...item }) => ({
      ...item,
      about: subjects.get(`${item.kind}/${item.id}`) ?? '（已不可查看）',
      owner: ownerOf(bodyId),
    })),
  }));
}

/** The first time that he looked counts. */
export async function noteReading(
  { store, clock }: Context,
  person: PersonRecord,
  windowId: string,
): Promise<void> {
  await store.digests.updateOne(
    { _id: `${person._id}/${windowId}`, readAt: null },
    { $set: { readAt: clock.now() } },
  );
}
