import { civilDate, civilDayOf, instantOf } from '../time/civil-date.ts';
import { DAY, HOUR, MINUTE } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';

/** When digests are made, as data of a site: times of day at +08:00, `08:30`, in order. */
export interface DigestPolicy {
  times: readonly string[];
}

/** Before the work of the morning and of the afternoon; no public rule says when. */
export const shippedDigestPolicy: DigestPolicy = { times: ['08:30', '14:30'] };

/** A window of digests: each person gets one of them at most. */
export interface DigestWindow {
  /** `2026-09-18T08:30`. */
  id: string;
  begins: Instant;
}

/** The window that has begun last; after an outage this one alone, whatever was missed. */
export function windowAt({ times }: DigestPolicy, now: Instant): DigestWindow {
  const today = civilDayOf(now);
  const begun = [instantOf(today) - DAY, instantOf(today)]
    .flatMap((midnight) => times.map((time) => ({ time, begins: midnight + timeOf(time) })))
    .filter(({ begins }) => begins <= now);
  const last = begun.reduce((a, b) => (b.begins >= a.begins ? b : a));
  return { id: `${dayName(last.begins)}T${last.time}`, begins: last.begins };
}

const timeOfDay = /^([01]\d|2[0-3]):([0-5]\d)$/u;

/** `08:30`; no single digits. */
export const isTimeOfDay = (time: string): boolean => timeOfDay.test(time);

/** @throws RangeError for anything but `HH:MM` */
function timeOf(time: string): number {
  const match = timeOfDay.exec(time);
  if (!match) throw new RangeError(`not a time of day: ${time}`);
  return Number(match[1]) * HOUR + Number(match[2]) * MINUTE;
}

function dayName(at: Instant): string {
  const { year, month, day } = civilDate(civilDayOf(at));
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
