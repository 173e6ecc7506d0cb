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

/** What went to townships against 履职清单 in the last days. */
export async function listTownshipOverrides(
  { store, clock, directory }: Context,
  days: number,
): Promise<z.output<typeof listRoute.response>> {
  const since = clock.now() - days * DAY_MS;
  const found = await store.townshipOverrides
    .find({ at: { $gte: since } })
    .sort({ at: -1 })
    .lean<TownshipOverrideDocument[]>();
  const counts = new Map<string, number>();
  for (const bodyId of found.flatMap(({ bodyIds }) => bodyIds)) {
    counts.set(bodyId, (counts.get(bodyId) ?? 0) + 1);
  }
  const view = ({ by, bodyIds, verb, _id, ...line }: TownshipOverrideDocument): TownshipOverrideView => ({
    ...line,
    by: by.name,
    verb: verbWords[verb],
    bodies: bodyIds.map((bodyId) => namedBody(directory, bodyId)),
  });
  return {
    since,
    total: found.length,
    townships: [...counts]
      .map(([bodyId, count]) => ({ ...namedBody(directory, bodyId), count }))
      .toSorted((a, b) => b.count - a.count),
    rows: found.slice(0, SHOWN).map(view),
  };
}
