import { setImmediate } from 'node:timers/promises';
import type { ReplayedDueRow, ReplaySum } from '@hotline/shared/contracts/rest/replay';
import type { Profile } from '@hotline/shared/domain/sla/profile';
import { replayDues } from '@hotline/shared/domain/ticket/clock/replay-dues';
import type { ReplayedDue } from '@hotline/shared/domain/ticket/clock/replay-dues';
import type { CalendarData } from '@hotline/shared/domain/time/calendar-data';
import { civilDay, instantOf } from '@hotline/shared/domain/time/civil-date';
import { previewFields } from '../calendars/preview-moves.ts';
import type { Previewed } from '../calendars/preview-moves.ts';
import type { Context } from '../context.ts';
import { siteCalendar } from '../store/site-calendar.ts';
import { by } from '../store/models/ticket-indexes.ts';
import { rawTickets } from '../store/ticket-repository.ts';
import { countInto, emptySum } from './replay-sum.ts';

export interface Replay {
  /** `yyyy-MM`, in China. */
  month: string;
  /** For every ticket of the month; each keeps its own if left out. */
  profile?: Profile | undefined;
  calendar?: CalendarData | undefined;
}

const TOGETHER = 500;
/** After so many the process looks to its other work. */
const AT_A_STRETCH = 10;

/**
 * The tickets accepted in a past month under another profile or calendar. It reads and writes nothing.
 * @param each deadline that would move, as it is found.
 */
export async function replayMonth(
  context: Context,
  { month, profile, calendar }: Replay,
  each: (row: ReplayedDueRow) => void | Promise<void>,
): Promise<ReplaySum> {
  const { rules, store, clock } = context;
  const inForce = rules.grounds();
  const other = calendar ? siteCalendar(calendar) : inForce;
  const sum = emptySum(month);
  const found = rawTickets(store)
    .find(acceptedIn(month), { hint: by('accepted') })
    .project<Previewed>(previewFields)
    .batchSize(TOGETHER);
  for await (const { state } of found) {
    if (!state.profile) continue;
    sum.tickets += 1;
    if (sum.tickets % AT_A_STRETCH === 0) await setImmediate();
    const own = rules.profile(state.profile);
    const dues = replayDues(
      state,
      { calendar: inForce.calendar, calendarOf: inForce.calendarOf, profile: own },
      { calendar: other.calendar, calendarOf: other.calendarOf, profile: profile ?? own },
      clock.now(),
    );
    for (const due of dues) {
      countInto(sum, due.owner, due);
      if (due.after !== due.before) await each(rowOf(state.ticketNo ?? '', due));
    }
  }
  return sum;
}

function acceptedIn(month: string): object {
  const [year = 0, index = 0] = month.split('-').map(Number);
  const next = index === 12 ? civilDay(year + 1, 1, 1) : civilDay(year, index + 1, 1);
  return { 'state.acceptedAt': { $gte: instantOf(civilDay(year, index, 1)), $lt: instantOf(next) } };
}

const rowOf = (ticketNo: string, due: ReplayedDue): ReplayedDueRow => {
  const { clock, owner: bodyId, metAt, before, after, outcomeBefore, outcomeAfter } = due;
  return { ticketNo, clock, bodyId, metAt, before, after, outcomeBefore, outcomeAfter };
};
