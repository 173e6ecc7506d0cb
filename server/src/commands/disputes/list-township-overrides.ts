import type {
  TownshipOverrideView,
  listTownshipOverrides as listRoute,
} from '@hotline/shared/contracts/rest/disputes';
import { verbWords } from '@hotline/shared/words/zh-CN';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { namedBody } from '../../presenters/return-request.ts';
import type { TownshipOverrideDocument } from '../../store/models/township-override.ts';

const DAY_MS = 24 * 3_600_000;
const SHOWN = 200;

/** What went to townships against 履职清单, and to full bodies, in the last days. */
export async function listTownshipOverrides(
  { store, clock, directory }: Context,
  days: number,
): Promise<z.output<typeof listRoute.response>> {
  const since = clock.now() - days * DAY_MS;
  const found = await store.townshipOverrides
    .find({ at: { $gte: since } })
    .sort({ at: -1 })
    .lean<TownshipOverrideDocument[]>();
  const view = ({ by, bodyIds, verb, _id, ...line }: TownshipOverrideDocument): TownshipOverrideView => ({
    ...line,
    by: by.name,
    verb: verbWords[verb],
    bodies: bodyIds.map((bodyId) => namedBody(directory, bodyId)),
  });
  const counts = (against: TownshipOverrideDocument['against']) => {
    const given = found.filter((one) => one.against === against).flatMap(({ bodyIds }) => bodyIds);
    return [...new Set(given)]
      .map((bodyId) => ({
        ...namedBody(directory, bodyId),
        count: given.filter((other) => other === bodyId).length,
      }))
      .toSorted((a, b) => b.count - a.count);
  };
  return {
    since,
    total: found.length,
    townships: counts('duty-list'),
    full: counts('capacity'),
    rows: found.slice(0, SHOWN).map(view),
  };
}
