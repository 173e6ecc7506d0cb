import type { CalendarData } from './calendar-data.ts';

/** What a notice or a file says about some years, besides hours that it may change for all. */
export interface CalendarPart extends Pick<
  CalendarData,
  'coveredYears' | 'offDays' | 'makeUpWorkdays' | 'bodyExceptions'
> {
  hours?: CalendarData['hours'];
}

/**
 * The calendar with a part put in: years of which the part has days off or make-up days are replaced as a whole, other
 * years stay. Days of single bodies are added, hours are replaced if the part has any. Entries keep their identity.
 */
export function mergeCalendar(current: CalendarData, part: CalendarPart): CalendarData {
  const yearOf = (date: string) => date.slice(0, 4);
  const replaced = new Set([
    ...part.offDays.map(({ from }) => yearOf(from)),
    ...part.makeUpWorkdays.map(({ date }) => yearOf(date)),
  ]);
  const stays = (date: string) => !replaced.has(yearOf(date));
  const own = new Set(part.bodyExceptions.map(({ bodyCode, date }) => `${bodyCode} ${date}`));
  return {
    id: current.id,
    version: current.version + 1,
    coveredYears: [...new Set([...current.coveredYears, ...part.coveredYears])].toSorted((a, b) => a - b),
    offDays: [...current.offDays.filter(({ from }) => stays(from)), ...part.offDays],
    makeUpWorkdays: [...current.makeUpWorkdays.filter(({ date }) => stays(date)), ...part.makeUpWorkdays],
    hours: part.hours ?? current.hours,
    bodyExceptions: [
      ...current.bodyExceptions.filter(({ bodyCode, date }) => !own.has(`${bodyCode} ${date}`)),
      ...part.bodyExceptions,
    ],
  };
}
