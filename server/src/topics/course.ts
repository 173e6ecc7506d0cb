const DAY = 86_400_000;
const UTC_8 = 8 * 3_600_000;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;
const BURST_DAYS = 14;
const BEFORE_DAYS = 56;

/** How messages of a topic came in over time. */
export interface Course {
  /** Messages in the busiest fourteen days. */
  burst: number;
  /** Times as many in the busiest fourteen days as in fourteen days of the eight weeks before; 1 is no growth. */
  growth: number;
  /** Days from the first to the last message. */
  span: number;
  /** Different weeks, Monday to Sunday in +08:00, that have messages. */
  weeks: number;
}

/** @param instants of the messages that have a date, in any order. */
export function courseOf(instants: readonly number[]): Course {
  const days = instants.map(dayOf).sort((a, b) => a - b);
  if (days.length === 0) return { burst: 0, growth: 1, span: 0, weeks: 0 };
  let [burst, start] = [0, days[0]!];
  for (const day of days) {
    const count = between(days, day, day + BURST_DAYS);
    if (count > burst) [burst, start] = [count, day];
  }
  const before = between(days, start - BEFORE_DAYS, start) / (BEFORE_DAYS / BURST_DAYS);
  const weeks = new Set(days.map(mondayOf)).size;
  return { burst, growth: burst / (before + 1), span: days.at(-1)! - days[0]!, weeks };
}

/** Civil day in +08:00, days since 1970. */
export function dayOf(instant: number): number {
  return Math.floor((instant + UTC_8) / DAY);
}

/** The first instant of a civil day in +08:00. @param day days since 1970. */
export function startOf(day: number): number {
  return day * DAY - UTC_8;
}

/** @param day days since 1970. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The Monday of the week of a day, both in days since 1970. */
export function mondayOf(day: number): number {
  return day - ((((day - FIRST_MONDAY) % 7) + 7) % 7);
}

function between(days: readonly number[], from: number, to: number): number {
  return days.filter((day) => day >= from && day < to).length;
}
