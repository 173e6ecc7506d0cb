/**
 * A working calendar as an administrator keeps it. Dates are `yyyy-MM-dd` and ranges include both ends;
 * times of day are `HH:mm`, in China.
 */
export interface CalendarData {
  id: string;
  /** Raised by every change; a deadline names the version that it was computed with. */
  version: number;
  /** Years whose holidays are known, without gaps. A day outside of them is never guessed. */
  coveredYears: readonly number[];
  offDays: readonly OffDays[];
  /** 调休: days at a weekend on which people work. */
  makeUpWorkdays: readonly NamedDay[];
  hours: readonly HoursRange[];
  bodyExceptions: readonly BodyException[];
}

export interface NamedDay {
  date: string;
  name: string;
}

export interface OffDays {
  from: string;
  to: string;
  name: string;
}

/** Working hours in force from `from` to `to`; an end left out is open. */
export interface HoursRange {
  from?: string;
  to?: string;
  /** In order, without overlap; the gap between two is the lunch break. */
  sessions: readonly WorkSession[];
}

export interface WorkSession {
  start: string;
  end: string;
}

/** A day on which one body alone works or does not. */
export interface BodyException extends NamedDay {
  bodyCode: string;
  kind: 'off' | 'on';
}
