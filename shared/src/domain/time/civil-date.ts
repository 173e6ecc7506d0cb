import { DAY, ZONE_OFFSET } from './instant.ts';
import type { Instant } from './instant.ts';

/** A calendar day in China, as the number of days since 1970-01-01. */
export type CivilDay = number;

export interface CivilDate {
  year: number;
  /** 1–12. */
  month: number;
  /** 1–31. */
  day: number;
}

const DAYS_IN_ERA = 146_097;

/** Proleptic Gregorian; the year is taken to begin in March, so that the leap day comes last. */
export function civilDay(year: number, month: number, day: number): CivilDay {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - 719_468;
}

export function civilDate(civil: CivilDay): CivilDate {
  const shifted = civil + 719_468;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth + (marchMonth < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function civilYear(civil: CivilDay): number {
  return civilDate(civil).year;
}

/** The day in China on which the instant lies. */
export function civilDayOf(at: Instant): CivilDay {
  return Math.floor((at + ZONE_OFFSET) / DAY);
}

/** Milliseconds since midnight in China. */
export function timeOfDay(at: Instant): number {
  return at + ZONE_OFFSET - civilDayOf(at) * DAY;
}

/** The instant at which the day in China begins, plus `timeOfDayMs`. */
export function instantOf(civil: CivilDay, timeOfDayMs = 0): Instant {
  return civil * DAY - ZONE_OFFSET + timeOfDayMs;
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function isoWeekday(civil: CivilDay): number {
  return ((((civil + 3) % 7) + 7) % 7) + 1;
}

export function isWeekend(civil: CivilDay): boolean {
  return isoWeekday(civil) >= 6;
}
