import type { CalendarData } from './calendar-data.ts';
import type { CalendarProblem } from './calendar-problem.ts';
import { civilYear } from './civil-date.ts';
import type { CivilDay } from './civil-date.ts';
import { formatIsoDate, parseIsoDate } from './iso-date.ts';
import { hoursProblems } from './validate-hours.ts';

/** Everything that is wrong with a calendar; nothing means that it can be compiled. */
export function calendarProblems(data: CalendarData): CalendarProblem[] {
  return [...yearProblems(data.coveredYears), ...dayProblems(data), ...hoursProblems(data)];
}

function yearProblems(years: readonly number[]): CalendarProblem[] {
  if (years.length === 0) return [{ code: 'no-years', at: 'coveredYears', value: '' }];
  const problems: CalendarProblem[] = [];
  const sorted = years.toSorted((a, b) => a - b);
  sorted.forEach((year, index) => {
    const at = 'coveredYears';
    const before = sorted[index - 1];
    if (!Number.isInteger(year) || year < 1949 || year > 9999) {
      problems.push({ code: 'year-invalid', at, value: String(year) });
    } else if (year === before) problems.push({ code: 'day-twice', at, value: String(year) });
    else if (before !== undefined && year !== before + 1) {
      problems.push({ code: 'year-gap', at, value: `${before + 1}–${year - 1}` });
    }
  });
  return problems;
}

function dayProblems(data: CalendarData): CalendarProblem[] {
  const check = new DayCheck(new Set(data.coveredYears));
  data.offDays.forEach(({ from, to }, index) => {
    for (const civil of check.range(from, to, `offDays[${index}]`)) {
      check.claim('', civil, 'off', `offDays[${index}]`);
    }
  });
  data.makeUpWorkdays.forEach(({ date }, index) => {
    for (const civil of check.range(date, date, `makeUpWorkdays[${index}]`)) {
      check.claim('', civil, 'on', `makeUpWorkdays[${index}]`);
    }
  });
  data.bodyExceptions.forEach(({ date, bodyCode, kind }, index) => {
    for (const civil of check.range(date, date, `bodyExceptions[${index}]`)) {
      check.claim(bodyCode, civil, kind, `bodyExceptions[${index}]`);
    }
  });
  return check.problems;
}

class DayCheck {
  readonly problems: CalendarProblem[] = [];
  readonly #years: ReadonlySet<number>;
  readonly #claims = new Map<string, 'off' | 'on'>();

  constructor(years: ReadonlySet<number>) {
    this.#years = years;
  }

  /** The days of a range, none if it is wrong. */
  range(from: string, to: string, at: string): CivilDay[] {
    const first = this.#date(from, at);
    const last = this.#date(to, at);
    if (first === undefined || last === undefined) return [];
    if (last < first) {
      this.problems.push({ code: 'range-reversed', at, value: `${from}–${to}` });
      return [];
    }
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }

  /** Says that the day is off or on for the body (`''`: for all). */
  claim(bodyCode: string, civil: CivilDay, kind: 'off' | 'on', at: string): void {
    const key = `${bodyCode} ${civil}`;
    const other = this.#claims.get(key);
    const value = formatIsoDate(civil);
    if (other === undefined) this.#claims.set(key, kind);
    else if (other !== kind) this.problems.push({ code: 'day-both-off-and-on', at, value });
    else {
      const code = kind === 'off' && bodyCode === '' ? 'off-days-overlap' : 'day-twice';
      this.problems.push({ code, at, value });
    }
  }

  #date(text: string, at: string): CivilDay | undefined {
    const civil = parseIsoDate(text);
    if (civil === undefined) this.problems.push({ code: 'date-invalid', at, value: text });
    else if (!this.#years.has(civilYear(civil))) {
      this.problems.push({ code: 'outside-covered-years', at, value: text });
      return undefined;
    }
    return civil;
  }
}
