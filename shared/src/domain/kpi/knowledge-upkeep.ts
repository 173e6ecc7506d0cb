import { DAY } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { toHundredths } from './percentage.ts';

const MOST_POINTS = 5;

/** Of the entries that a body answers for, those kept up. */
export interface Upkeep {
  entries: number;
  current: number;
}

/** Until when an entry counts as kept up. @param keptAt when it was written, revised or confirmed, in order */
export const keptUntil = (keptAt: readonly Instant[], days: number): Instant =>
  (keptAt.at(-1) ?? 0) + days * DAY;

/**
 * 知识维护 as it stood at an instant: an entry is kept up while its last writing, revision or confirmation by the body is
 * no more than so many days old; entries written later do not count yet.
 */
export function upkeepAt(entries: readonly (readonly Instant[])[], at: Instant, days: number): Upkeep {
  const known = entries
    .map((keptAt) => keptAt.filter((kept) => kept <= at))
    .filter((kept) => kept.length > 0);
  return { entries: known.length, current: known.filter((kept) => keptUntil(kept, days) >= at).length };
}

/** 0–5: five times the share that is kept up; `null` for a body without entries. */
export const upkeepPoints = ({ entries, current }: Upkeep): number | null =>
  entries === 0 ? null : toHundredths((MOST_POINTS * current) / entries);
