import { civilDayOf, timeOfDay } from '@hotline/shared/domain/time/civil-date';
import { DAY } from '@hotline/shared/domain/time/instant';
import { formatIsoDate } from '@hotline/shared/domain/time/iso-date';
import { formatIsoInstant, parseIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import { readDate } from '../files/read-date.ts';

/**
 * A day in China as the instant at which it begins, or, of a last day, at which the next begins; an ISO instant as it
 * is. `null` = open, `undefined` = neither.
 */
export function readBound(cell: string, isLast: boolean): number | null | undefined {
  if (cell === '') return null;
  const exact = parseIsoInstant(cell);
  if (exact !== undefined) return exact;
  const begin = parseIsoInstant(`${readDate(cell)}T00:00:00+08:00`);
  return begin === undefined ? undefined : begin + (isLast ? DAY : 0);
}

export function writeBound(at: number | null, isLast: boolean): string {
  if (at === null) return '';
  if (timeOfDay(at) !== 0) return formatIsoInstant(at);
  return formatIsoDate(civilDayOf(at) - (isLast ? 1 : 0));
}
