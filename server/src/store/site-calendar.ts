import type { CalendarData } from '@hotline/shared/domain/time/calendar-data';
import { compileCalendar } from '@hotline/shared/domain/time/work-calendar';
import type { WorkCalendar } from '@hotline/shared/domain/time/work-calendar';

/** One version of the working calendar, ready for arithmetic; compiled when it is first asked for. */
export interface SiteCalendar {
  data: CalendarData;
  readonly calendar: WorkCalendar;
  /** With the exceptions of one body's own. */
  calendarOf(bodyId: string): WorkCalendar;
}

/** Data does not change under its version, so that a reload compiles nothing twice. */
const known = new Map<string, SiteCalendar>();
const KEPT = 64;

export function siteCalendar(data: CalendarData): SiteCalendar {
  const key = JSON.stringify(data);
  const found = known.get(key);
  if (found) return found;
  const made = compiled(data);
  if (known.size >= KEPT) known.delete(known.keys().next().value!);
  known.set(key, made);
  return made;
}

function compiled(data: CalendarData): SiteCalendar {
  const own = new Set(data.bodyExceptions.map(({ bodyCode }) => bodyCode));
  const made = new Map<string, WorkCalendar>();
  const of = (bodyId: string) => {
    const calendar = made.get(bodyId) ?? compileCalendar(data, bodyId || undefined);
    made.set(bodyId, calendar);
    return calendar;
  };
  return {
    data,
    get calendar() {
      return of('');
    },
    calendarOf: (bodyId) => of(own.has(bodyId) ? bodyId : ''),
  };
}
