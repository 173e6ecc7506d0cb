const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CHINA = 8 * HOUR;

/** From (inclusive) to (exclusive), epoch milliseconds. */
export interface Period {
  from: number;
  to: number;
}

export const periodNames = ['month', 'last-month', 'days30', 'year'] as const;
export type PeriodName = (typeof periodNames)[number];

export const periodWords: Readonly<Record<PeriodName, string>> = {
  month: '本月',
  'last-month': '上月',
  days30: '近 30 天',
  year: '本年',
};

/** Midnight in China at the beginning of a month; months may run over the ends of the year. */
const monthBegins = (year: number, month: number): number => Date.UTC(year, month) - CHINA;

/** A named period at the instant given, by the days of China. */
export function periodOf(name: PeriodName, now: number): Period {
  const here = new Date(now + CHINA);
  const [year, month] = [here.getUTCFullYear(), here.getUTCMonth()];
  switch (name) {
    case 'month':
      return { from: monthBegins(year, month), to: monthBegins(year, month + 1) };
    case 'last-month':
      return { from: monthBegins(year, month - 1), to: monthBegins(year, month) };
    case 'year':
      return { from: monthBegins(year, 0), to: monthBegins(year + 1, 0) };
    case 'days30': {
      const today = Math.floor((now + CHINA) / DAY) * DAY - CHINA;
      return { from: today - 29 * DAY, to: today + DAY };
    }
  }
}
