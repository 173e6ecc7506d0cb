import type { CalendarData } from './calendar-data.ts';
import { isWeekend } from './civil-date.ts';
import type { CivilDay } from './civil-date.ts';
import { formatIsoDate, parseIsoDate } from './iso-date.ts';
import type { DayEntry, DayReason } from './ledger.ts';

type Classification = Pick<DayEntry, 'counted' | 'reason' | 'name'>;

/** Says of each day whether it is a working day, and why. A body's own exception goes before the common rule. */
export function classifyDays(
  data: CalendarData,
  firstDay: CivilDay,
  lastDay: CivilDay,
  bodyCode: string | undefined,
): DayEntry[] {
  const special = specialDays(data, bodyCode);
  return Array.from({ length: lastDay - firstDay + 1 }, (_, index): DayEntry => {
    const civil = firstDay + index;
    return { kind: 'day', date: formatIsoDate(civil), ...(special.get(civil) ?? ordinaryDay(civil)) };
  });
}

function ordinaryDay(civil: CivilDay): Classification {
  return isWeekend(civil) ? { counted: false, reason: 'weekend' } : { counted: true, reason: 'workday' };
}

function specialDays(data: CalendarData, bodyCode: string | undefined): Map<CivilDay, Classification> {
  const special = new Map<CivilDay, Classification>();
  const mark = (date: string, counted: boolean, reason: DayReason, name: string) =>
    special.set(parseIsoDate(date)!, { counted, reason, name });
  for (const { from, to, name } of data.offDays) {
    const last = parseIsoDate(to)!;
    for (let civil = parseIsoDate(from)!; civil <= last; civil += 1) {
      special.set(civil, { counted: false, reason: 'holiday', name });
    }
  }
  for (const { date, name } of data.makeUpWorkdays) mark(date, true, 'make-up-workday', name);
  for (const exception of data.bodyExceptions) {
    if (exception.bodyCode !== bodyCode) continue;
    const on = exception.kind === 'on';
    mark(exception.date, on, on ? 'body-workday' : 'body-off', exception.name);
  }
  return special;
}
