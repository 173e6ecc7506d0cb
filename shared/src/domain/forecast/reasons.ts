import type { Instant } from '../time/instant.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import { daysOffBetween } from './matter.ts';
import type { Measure, OpenMatter } from './matter.ts';
import { cellsOf, medianOf } from './pace.ts';
import type { Pace } from './pace.ts';

/** Why a matter will probably be late. Times are milliseconds in the measure of the deadline. */
export type ForecastReason =
  | { code: 'not-signed' }
  | { code: 'not-contacted' }
  | { code: 'days-off'; days: number; names: readonly string[] }
  | { code: 'load'; load: number }
  | { code: 'pace'; measure: Measure; median: number; allowed: number }
  | { code: 'time-used'; share: number };

/** What to do about it: 催签, 节前办结, 调配力量, 提醒单位负责人, 联系经办人. */
export type ForecastStep =
  | 'urge-sign'
  | 'act-before-days-off'
  | 'share-load'
  | 'remind-head'
  | 'call-handler';

interface Case {
  matter: OpenMatter;
  pace: Pace;
  calendar: WorkCalendar;
  now: Instant;
  used: number;
  allowed: number;
  load: number;
}

const HEAVY = 1.25;
const LONG_BREAK = 3;

export function reasonsOf({ matter, pace, calendar, now, used, allowed, load }: Case): ForecastReason[] {
  const share = used / allowed;
  const off = daysOffBetween(calendar, now, matter.dueAt);
  const median = cellsOf(matter)
    .toReversed()
    .map((cell) => medianOf(pace.times.get(cell)))
    .find((found) => found !== undefined);
  const reasons: (ForecastReason | false)[] = [
    !matter.isSigned && share > 0.2 && { code: 'not-signed' },
    off.names.length > 0 && off.days >= LONG_BREAK && { code: 'days-off', ...off },
    load >= HEAVY && { code: 'load', load },
    median !== undefined &&
      median > 0.8 * allowed && { code: 'pace', measure: matter.measure, median, allowed },
    !matter.isContacted && share > 0.4 && { code: 'not-contacted' },
    share >= 0.6 && { code: 'time-used', share },
  ];
  const found = reasons.filter((reason) => reason !== false);
  return found.length > 0 ? found : [{ code: 'time-used', share }];
}

const steps: Readonly<Record<ForecastReason['code'], ForecastStep>> = {
  'not-signed': 'urge-sign',
  'days-off': 'act-before-days-off',
  load: 'share-load',
  pace: 'remind-head',
  'not-contacted': 'call-handler',
  'time-used': 'call-handler',
};

export const stepFor = ([first]: readonly ForecastReason[]): ForecastStep =>
  first ? steps[first.code] : 'call-handler';
