import { addSpan } from '../time/add-span.ts';
import { closeOfWorkdayBefore } from '../time/close-of-business.ts';
import { HOUR, MINUTE } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import type { Pause } from '../time/ledger.ts';
import { normalizePauses } from '../time/pauses.ts';
import { parseAllowance } from '../time/span.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import { workingTimeBetween } from '../time/working-time.ts';
import type { ClockName } from './vocabulary.ts';

interface Course {
  from: Instant;
  due: Instant;
  spans: readonly string[];
  pauses: readonly Pause[];
}

const WARN_AFTER = 0.75;
const SHORT_WORKDAYS = 2;

/**
 * When to warn. Clocks that climb the ladder (`finish`, `supervision`) in more than two working days: 黄牌 at close
 * of the working day before due. All others: when 75 % of their time is used, working time for spans in it.
 */
export function warningBefore(calendar: WorkCalendar, name: ClockName, course: Course): Instant {
  const units = course.spans.map((span) => parseAllowance(span));
  const workdays = units.reduce((sum, span) => sum + (span?.unit === 'wd' ? span.amount : 0), 0);
  if ((name === 'finish' || name === 'supervision') && workdays > SHORT_WORKDAYS) {
    const before = closeOfWorkdayBefore(calendar, course.due);
    if ('at' in before && before.at > course.from) return before.at;
  }
  const inWorkingTime = units.some((span) => span?.unit === 'wd' || span?.unit === 'wh');
  return (inWorkingTime ? workingShare(calendar, course) : undefined) ?? wallClockShare(course, calendar);
}

function workingShare(calendar: WorkCalendar, { from, due, pauses }: Course): Instant | undefined {
  const total = workingLength(calendar, from, due);
  const stopped = normalizePauses(pauses, from).map((pause) =>
    workingLength(calendar, Math.min(pause.from, due), Math.min(pause.to, due)),
  );
  const share = (total - stopped.reduce((sum, length) => sum + length, 0)) * WARN_AFTER;
  if (!(share > 0)) return undefined;
  const warned = addSpan(calendar, from, { amount: share / HOUR, unit: 'wh' }, pauses);
  return 'due' in warned ? warned.due : undefined;
}

function workingLength(calendar: WorkCalendar, from: Instant, to: Instant): number {
  const worked = workingTimeBetween(calendar, from, to);
  return 'length' in worked ? worked.length : NaN;
}

function wallClockShare({ from, due, pauses }: Course, calendar: WorkCalendar): Instant {
  const stopped = normalizePauses(pauses, from).reduce(
    (sum, pause) => sum + Math.max(0, Math.min(pause.to, due) - pause.from),
    0,
  );
  const share = Math.max(0, (due - from - stopped) * WARN_AFTER);
  const warned = addSpan(calendar, from, { amount: share / MINUTE, unit: 'min' }, pauses);
  return 'due' in warned ? Math.round(warned.due) : due;
}
