import type { CatalogueFindingRow, CataloguePreview } from '@hotline/shared/contracts/rest/catalogue';
import type { CatalogueEntry } from '@hotline/shared/domain/routing/catalogue';
import { catalogueChanges } from '@hotline/shared/domain/routing/merge-catalogue';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Audited } from '../store/models/audit.ts';
import { publishReference } from '../store/publish-reference.ts';
import { staleRules } from '../store/save-version.ts';
import { categoriesOf, checkSiteCatalogue } from './check-site-catalogue.ts';
import { carryIntoPrepared, seenInPrepared } from './prepared-versions.ts';
import type { ReadEntries } from './read-rows.ts';
import { catalogueInForce, catalogueVersions, noCatalogue } from './versions.ts';
import type { PublishedCatalogue } from './versions.ts';

export interface EditedCatalogue {
  /** The version that it was edited from: the newest. */
  version: number;
  entries: readonly CatalogueEntry[];
  /** From when it holds, epoch milliseconds; `null` = at once. */
  from: number | null;
  /** Into the versions prepared for later as well. */
  carry?: boolean;
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
    prepared: seenInPrepared(context, at, before, entries),
  };
}

/**
 * Publishes an edited catalogue, at once or for later; what forms choose from grows with it.
 * @returns the version, or the newest if nothing differs.
 * @throws a problem 422 when there is an error, 409 when another version came meanwhile.
 */
export async function applyCatalogue(
  context: Context,
  { version: editedFrom, entries, from, carry = false }: EditedCatalogue,
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
  const before = catalogueInForce(context, publishedAt).entries;
  const catalogueOf = (next: number): PublishedCatalogue => {
    if (next !== newest + 1) throw staleRules();
    return { id: 'default', version: next, publishedAt, entries, by: person.name, reason };
  };
  const auditedOf = (next: number): Audited => {
    return { ...who, act: 'apply-catalogue', ticketNo: null, reason: `第 ${next} 版：${reason}` };
  };
  const version = await publishReference(context, 'catalogue', 'default', catalogueOf, auditedOf);
  if (carry) await carryIntoPrepared(context, { at: publishedAt, before, after: entries }, person.name);
  const categories = categoriesOf(entries, context.rules.categories());
  if (categories.length > context.rules.categories().length)
    await publishReference(context, 'categories', 'default', () => categories);
  return version;
}
