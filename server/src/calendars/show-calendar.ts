import type { showCalendar as contract } from '@hotline/shared/contracts/rest/calendars';
import { longestWorkdays } from '@hotline/shared/domain/sla/longest-workdays';
import { calendarNeed } from '@hotline/shared/domain/time/calendar-need';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { by } from '../store/models/ticket-indexes.ts';
import { editable } from './editable.ts';

/** The calendar in force, and the year that it will need next. */
export async function showCalendar(context: Context): Promise<z.input<typeof contract.response>> {
  const { rules, store, clock } = context;
  const { data, calendar } = rules.grounds();
  const need = calendarNeed(calendar, longestWorkdays(rules.profileInForce()));
  const [waiting, following] = await Promise.all([
    store.tickets.countDocuments(
      { calendarVersion: { $gt: 0 }, 'state.calendarMissing': { $gt: 0 } },
      { hint: by('calendarVersion_1') },
    ),
    store.tickets.countDocuments(
      { calendarVersion: { $gt: 0, $lt: data.version } },
      { hint: by('calendarVersion_1') },
    ),
  ]);
  return {
    data: editable(data),
    need,
    isWarning: clock.now() >= need.warnFrom,
    waiting,
    following,
  };
}
