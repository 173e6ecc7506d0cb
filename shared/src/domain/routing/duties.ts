import type { Matter } from '../ticket/content.ts';
import { isWithin } from './body.ts';
import type { Body } from './body.ts';
import { TOWNSHIP_OF_PLACE } from './catalogue.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';

/** One duty of a body, and where it stands. */
export interface Duty {
  category: readonly string[];
  clause: string;
  from: 'catalogue' | 'duty-list';
  /** It names this matter. */
  holds: boolean;
}

/** A body with its 权责清单, where the site has entered it. */
export type DutyBody = Pick<Body, 'bodyId' | 'tier' | 'dutyList'> & {
  duties?: readonly { category: readonly string[]; clause: string }[];
};

const MOST = 12;

/**
 * Duties of a body as far as they are near a matter: those that name it first, then those of the same class.
 *
 * @param at epoch milliseconds at which rules of 派单目录 must be in force.
 */
export function dutiesNear(
  body: DutyBody,
  { entries }: Pick<Catalogue, 'entries'>,
  { category }: Pick<Matter, 'category'>,
  at: number,
): Duty[] {
  const listed = body.duties ?? body.dutyList.map((duty) => ({ category: duty, clause: '履职清单' }));
  const duties = [
    ...entries
      .filter((entry) => isLedBy(entry, body) && inForce(entry, at))
      .map((entry) => ({ category: entry.category, clause: entry.clause, from: 'catalogue' as const })),
    ...listed.map((duty) => ({ ...duty, from: 'duty-list' as const })),
  ];
  return duties
    .filter((duty) => duty.category[0] === category[0])
    .map(({ category: named, clause, from }) => ({
      category: named,
      clause,
      from,
      holds: isWithin(category, named),
    }))
    .toSorted((a, b) => Number(b.holds) - Number(a.holds) || b.category.length - a.category.length)
    .slice(0, MOST);
}

const isLedBy = ({ lead }: CatalogueEntry, { bodyId, tier }: DutyBody): boolean =>
  lead === bodyId || (lead === TOWNSHIP_OF_PLACE && tier === 'township');

const inForce = ({ validFrom, validTo }: CatalogueEntry, at: number): boolean =>
  (validFrom ?? -Infinity) <= at && at < (validTo ?? Infinity);
