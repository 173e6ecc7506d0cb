import { chinaCalendar } from './china-calendar.ts';

/**
 * A slow, obviously right calculator to compare with: it walks day by day and minute by minute with the
 * language's own Date in UTC shifted by eight hours, and knows nothing of the code under test.
 */
const MINUTE = 60_000;
const SHIFT = 8 * 60 * MINUTE;
const made = new Set(chinaCalendar.makeUpWorkdays.map(({ date }) => date));

function off(date: string): boolean {
  return chinaCalendar.offDays.some(({ from, to }) => from <= date && date <= to);
}

const shifted = (at: number) => new Date(at + SHIFT).toISOString();

function dateAndClock(at: number): [string, string] {
  const text = shifted(at);
  return [text.slice(0, 10), text.slice(11, 16)];
}

function isWorkday(date: string): boolean {
  if (made.has(date)) return true;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return !off(date) && weekday !== 0 && weekday !== 6;
}

function coveredYear(date: string): boolean {
  return chinaCalendar.coveredYears.includes(Number(date.slice(0, 4)));
}

function isWorkingMinute(date: string, clock: string): boolean {
  if (!isWorkday(date)) return false;
  return (clock >= '08:30' && clock < '12:00') || (clock >= '14:30' && clock < '18:00');
}

/** The due instant, or the year that is missing. */
export function slowWorkdays(from: number, amount: number): number | { year: number } {
  let date = shifted(from).slice(0, 10);
  let left = amount;
  while (left > 0) {
    date = new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 60 * MINUTE).toISOString().slice(0, 10);
    if (!coveredYear(date)) return { year: Number(date.slice(0, 4)) };
    if (isWorkday(date)) left -= 1;
  }
  return Date.parse(`${date}T18:00:00+08:00`);
}

/** `from` on a whole minute. */
export function slowWorkingMinutes(from: number, minutes: number): number | { year: number } {
  let at = from;
  let left = minutes;
  while (left > 0) {
    const [date, clock] = dateAndClock(at);
    if (!coveredYear(date)) return { year: Number(date.slice(0, 4)) };
    if (isWorkingMinute(date, clock)) left -= 1;
    at += MINUTE;
  }
  return at;
}

/** Both on whole minutes, `from` first. */
export function slowMinutesBetween(from: number, to: number): number {
  let minutes = 0;
  for (let at = from; at < to; at += MINUTE) if (isWorkingMinute(...dateAndClock(at))) minutes += 1;
  return minutes;
}
