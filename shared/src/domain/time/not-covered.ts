import { civilYear } from './civil-date.ts';
import type { CivilDay } from './civil-date.ts';

/** The calendar does not know the year, and nothing is guessed. */
export interface NotCovered {
  error: 'calendar-not-covered';
  /** The first year needed and not covered. */
  year: number;
}

export function notCovered(civil: CivilDay): NotCovered {
  return { error: 'calendar-not-covered', year: civilYear(civil) };
}
