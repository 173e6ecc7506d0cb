import { HOUR, MINUTE } from './instant.ts';

/**
 * `wd` working days, `wh` working hours, `h` and `min` wall-clock time.
 * A fraction of a working day is held as `wh`, in which it is counted.
 */
export interface Span {
  amount: number;
  unit: 'wd' | 'wh' | 'h' | 'min';
}

export const WORKING_HOURS_PER_DAY = 7;

const PATTERN = /^(\d+(?:\.\d+)?)(wd|h|min)$/;
const WORKING_HOURS_PATTERN = /^(\d+)wh$/;

/** Longest wall-clock span: beyond a thousand years a deadline means nothing. */
const LONGEST_WALL_CLOCK = 1000 * 366 * 24 * HOUR;

/**
 * Reads `3wd`, `0.5wd`, `30min`, `24h`. Undefined (span-invalid) for zero, for negative amounts, and for
 * fractions other than of one working day: 0.5wd is 3.5 working hours, 1.5wd and 0.5h are nothing.
 */
export function parseSpan(text: string): Span | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const amount = Number(match[1]);
  const unit = match[2] as 'wd' | 'h' | 'min';
  if (!(amount > 0)) return undefined;
  if (unit === 'wd' && amount < 1) return fractionOfDay(amount);
  if (!Number.isInteger(amount)) return undefined;
  if (unit !== 'wd' && wallClockLength(amount, unit) > LONGEST_WALL_CLOCK) return undefined;
  return { amount, unit };
}

/** As {@link parseSpan}, and whole working hours (`4wh`), which deadline profiles use. */
export function parseAllowance(text: string): Span | undefined {
  const match = WORKING_HOURS_PATTERN.exec(text);
  if (!match) return parseSpan(text);
  const amount = Number(match[1]);
  return amount > 0 && Number.isSafeInteger(amount) ? { amount, unit: 'wh' } : undefined;
}

/** Milliseconds of a wall-clock span. */
export function wallClockLength(amount: number, unit: 'h' | 'min'): number {
  return amount * (unit === 'h' ? HOUR : MINUTE);
}

/** Milliseconds of working time. */
export function workingTimeLength(workingHours: number): number {
  return Math.round(workingHours * HOUR);
}

function fractionOfDay(amount: number): Span | undefined {
  const hours = amount * WORKING_HOURS_PER_DAY;
  return workingTimeLength(hours) > 0 ? { amount: hours, unit: 'wh' } : undefined;
}
