import type { calendarData } from '@hotline/shared/contracts/rest/calendars';
import type { CalendarData } from '@hotline/shared/domain/time/calendar-data';
import type { z } from 'zod';

/** A copy that its reader may change. */
export const editable = (data: CalendarData): z.infer<typeof calendarData> => ({
  ...data,
  coveredYears: [...data.coveredYears],
  offDays: [...data.offDays],
  makeUpWorkdays: [...data.makeUpWorkdays],
  hours: data.hours.map((range) => ({ ...range, sessions: [...range.sessions] })),
  bodyExceptions: [...data.bodyExceptions],
});
