import { lookUp } from '@hotline/shared/domain/routing/look-up';
import type { Suggestion } from '@hotline/shared/domain/routing/suggestion';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { catalogueInForce } from '../../catalogue/versions.ts';
import type { Context } from '../../context.ts';
import { labelOf, textOfMatter } from './site-label.ts';

/** A matter of the site whose body proved right. */
export interface SiteRow {
  id: string;
  label: string;
  text: string;
  /** What 派单目录 says of it today, in labels. */
  rules: Suggestion[];
}

/** The latest; older ones tell of duties that have moved. */
const MOST_ROWS = 30_000;
/** A body with fewer matters cannot be learnt. */
const LEAST_OF_A_BODY = 3;
/** A body that answered and whose answer review accepted was the right one; one on its desk may still return it. */
const settled = ['awaiting-callback', 'closed', 'archived', 'redo', 'recheck'] as const;

const fields = { 'state.matter': 1, 'state.lead.bodyId': 1, 'state.openedAt': 1 } as const;
interface Settled {
  _id: string;
  state: { matter: Ticket['matter']; lead: { bodyId: string } };
}

/**
 * What the site's own history teaches: dispatches that were accepted, and after an upheld return or a 会商 the body
 * that took the matter in the end. Conduct is left out, for 回避 decides it and not its words.
 */
export async function siteRows({ store, directory, rules, clock }: Context): Promise<SiteRow[]> {
  const bodies = directory.bodies();
  const catalogue = catalogueInForce({ rules }, clock.now());
  const found = await store.tickets
    .find({ 'state.status': { $in: settled }, 'state.lead.signedAt': { $gt: 0 } }, fields)
    .sort({ 'state.openedAt': -1 })
    .limit(MOST_ROWS)
    .lean<Settled[]>();
  const rows = found
    .filter(({ state }) => state.matter.accused?.concernsConduct !== true)
    .map(({ _id, state: { matter, lead } }) => ({
      id: _id,
      label: labelOf(bodies, lead.bodyId, matter),
      text: textOfMatter(matter),
      rules: lookUp(catalogue, bodies, matter, clock.now()).map((rule) => ({
        ...rule,
        leadBodyId: labelOf(bodies, rule.leadBodyId, matter),
      })),
    }));
  const sizes = countOf(rows);
  return rows.filter(({ label }) => sizes.get(label)! >= LEAST_OF_A_BODY);
}

function countOf(rows: readonly SiteRow[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { label } of rows) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return sizes;
}
