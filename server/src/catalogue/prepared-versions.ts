import type { CataloguePreview } from '@hotline/shared/contracts/rest/catalogue';
import type { CatalogueEntry } from '@hotline/shared/domain/routing/catalogue';
import { rebaseEntries } from '@hotline/shared/domain/routing/rebase-entries';
import type { Context } from '../context.ts';
import { publishReference } from '../store/publish-reference.ts';
import type { PublishedCatalogue } from './versions.ts';
import { catalogueVersions } from './versions.ts';

/** Of each later day the version that will hold from then, the next day first. */
export function preparedVersions({ rules }: Pick<Context, 'rules'>, at: number): PublishedCatalogue[] {
  const byDay = new Map(
    catalogueVersions({ rules })
      .filter(({ publishedAt = 0 }) => publishedAt > at)
      .map((one) => [one.publishedAt, one]),
  );
  return [...byDay.values()].toSorted((a, b) => (a.publishedAt ?? 0) - (b.publishedAt ?? 0));
}

/** What an edit that holds from `at` on would do to each version prepared for later. */
export const seenInPrepared = (
  context: Pick<Context, 'rules'>,
  at: number,
  before: readonly CatalogueEntry[],
  after: readonly CatalogueEntry[],
): CataloguePreview['prepared'] =>
  preparedVersions(context, at).flatMap(({ version, publishedAt = 0, entries }) => {
    const { carried, conflicts } = rebaseEntries(before, after, entries);
    const isTouched = carried.length > 0 || conflicts.length > 0;
    return isTouched ? [{ version, from: publishedAt, carried, conflicts }] : [];
  });

/** Takes an edit into each version prepared for later, as a newer version of the same day. */
export async function carryIntoPrepared(
  context: Context,
  { at, before, after }: { at: number; before: readonly CatalogueEntry[]; after: readonly CatalogueEntry[] },
  by: string,
): Promise<void> {
  for (const { version, publishedAt = 0, entries } of preparedVersions(context, at)) {
    const rebased = rebaseEntries(before, after, entries);
    if (rebased.carried.length === 0) continue;
    const reason = `第 ${version} 版并入此前的修改`;
    await publishReference(context, 'catalogue', 'default', (next): PublishedCatalogue => ({
      id: 'default',
      version: next,
      publishedAt,
      entries: rebased.entries,
      by,
      reason,
    }));
  }
}
