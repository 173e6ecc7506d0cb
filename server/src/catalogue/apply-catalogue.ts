import type { CatalogueFindingRow, CataloguePreview } from '@hotline/shared/contracts/rest/catalogue';
import { catalogueAt } from '@hotline/shared/domain/routing/catalogue';
import type { Catalogue, CatalogueEntry } from '@hotline/shared/domain/routing/catalogue';
import { catalogueChanges } from '@hotline/shared/domain/routing/merge-catalogue';
import { writeAudit } from '../commands/write-audit.ts';
import type { Audited } from '../commands/write-audit.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { publishReference } from '../store/publish-reference.ts';
import { staleRules } from '../store/save-version.ts';
import { categoriesOf, checkSiteCatalogue } from './check-site-catalogue.ts';
import type { ReadEntries } from './read-rows.ts';

export const noCatalogue: Catalogue = { id: 'default', version: 0, entries: [] };

/** A version with who made it; the seed and older versions do not say. */
export type PublishedCatalogue = Catalogue & { by?: string; reason?: string };

export const catalogueVersions = ({ rules }: Pick<Context, 'rules'>): PublishedCatalogue[] =>
  rules.versions('catalogue', 'default').map(({ data }) => data as PublishedCatalogue);

export const catalogueInForce = (context: Pick<Context, 'rules'>, at: number): PublishedCatalogue =>
  catalogueAt(catalogueVersions(context), at) ?? noCatalogue;

export interface EditedCatalogue {
  /** The version that it was edited from: the newest. */
  version: number;
  entries: readonly CatalogueEntry[];
  /** From when it holds, epoch milliseconds; `null` = at once. */
  from: number | null;
}

/** What an edited catalogue would change against the one that it follows, and all that is to be said of it. */
export function previewCatalogue(
  context: Pick<Context, 'rules' | 'directory' | 'clock'>,
  { entries, from }: Pick<EditedCatalogue, 'entries' | 'from'>,
  read?: Pick<ReadEntries, 'rows' | 'problems'>,
): CataloguePreview {
  const at = Math.max(from ?? 0, context.clock.now());
  const findings = checkSiteCatalogue(context, { ...noCatalogue, entries }, at, read?.rows);
  const unread = (read?.problems ?? []).map((problem): CatalogueFindingRow => ({
    severity: 'error',
    entry: null,
    ...problem,
  }));
  const before = catalogueInForce(context, at).entries;
  return {
    findings: [...unread, ...findings],
    changes: catalogueChanges(before, entries).map((change) => ({
      ...change,
      category: [...change.category],
    })),
    examples: entries.reduce((sum, { examples = [] }) => sum + examples.length, 0),
  };
}

/**
 * Publishes an edited catalogue, at once or for later; what forms choose from grows with it.
 * @returns the version, or the newest if nothing differs.
 * @throws a problem 422 when there is an error, 409 when another version came meanwhile.
 */
export async function applyCatalogue(
  context: Context,
  { version: editedFrom, entries, from }: EditedCatalogue,
  who: Pick<Audited, 'person' | 'reason' | 'address'>,
): Promise<number> {
  await context.rules.reload();
  const newest = catalogueVersions(context).at(-1)?.version ?? 0;
  if (editedFrom !== newest) throw staleRules();
  const { findings, changes } = previewCatalogue(context, { entries, from });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new ProblemError(422, 'catalogue-wrong', '派单目录有错误，未发布', {
      errors: errors.map(({ code, entry, value }) => ({ path: `${entry}: ${code}`, message: value })),
    });
  }
  if (changes.length === 0) return newest;
  const { person, reason } = who;
  const publishedAt = Math.max(from ?? 0, context.clock.now());
  const version = await publishReference(context, 'catalogue', 'default', (next): PublishedCatalogue => {
    if (next !== newest + 1) throw staleRules();
    return { id: 'default', version: next, publishedAt, entries, by: person.name, reason };
  });
  const categories = categoriesOf(entries, context.rules.categories());
  if (categories.length > context.rules.categories().length)
    await publishReference(context, 'categories', 'default', () => categories);
  const line = `第 ${version} 版：${reason}`;
  await writeAudit(context, { ...who, act: 'apply-catalogue', ticketNo: null, reason: line });
  return version;
}
