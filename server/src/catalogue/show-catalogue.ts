import { catalogueEntry } from '@hotline/shared/contracts/rest/catalogue';
import type { CatalogueEntryView, showCatalogue as contract } from '@hotline/shared/contracts/rest/catalogue';
import { catalogueChanges } from '@hotline/shared/domain/routing/merge-catalogue';
import type { CatalogueEntry } from '@hotline/shared/domain/routing/catalogue';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { previewCatalogue } from './apply-catalogue.ts';
import { catalogueInForce, catalogueVersions } from './versions.ts';

type Shown = z.input<typeof contract.response>;

/** What an older version did not know yet stands there as empty. */
export const presentEntries = (entries: readonly CatalogueEntry[]): CatalogueEntryView[] =>
  entries.map((entry) => catalogueEntry.parse(entry));

/** The catalogue in force, what is to be said of it, and its versions, the newest first. */
export function showCatalogue(context: Pick<Context, 'rules' | 'directory' | 'clock'>): Shown {
  const { version, entries } = catalogueInForce(context, context.clock.now());
  const { findings, examples } = previewCatalogue(context, { entries, from: null });
  const versions = catalogueVersions(context);
  const profiles = new Map(context.rules.profiles().map(({ id, name }) => [id, name]));
  return {
    version,
    newest: versions.at(-1)?.version ?? 0,
    entries: presentEntries(entries),
    findings,
    examples,
    profiles: [...profiles].map(([id, name]) => ({ id, name })),
    versions: versions
      .map((one, index) => ({
        version: one.version,
        from: one.publishedAt ?? null,
        by: one.by ?? '',
        reason: one.reason ?? '',
        changes: catalogueChanges(versions[index - 1]?.entries ?? [], one.entries).map((change) => ({
          ...change,
          category: [...change.category],
        })),
      }))
      .toReversed(),
  };
}
