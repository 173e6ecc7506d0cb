import type { DueMoves } from '@hotline/shared/contracts/rest/calendars';
import type { CalendarData } from '@hotline/shared/domain/time/calendar-data';
import { calendarProblems } from '@hotline/shared/domain/time/validate-calendar';
import type { Context } from '../context.ts';
import { siteCalendar } from '../store/site-calendar.ts';
import { previewMoves } from './preview-moves.ts';
import { reckoningOf } from './reckon-open-tickets.ts';
import type { RowProblem } from '../files/row-problem.ts';

/** Which open tickets an edited calendar would move; with problems it moves none. */
export async function previewCalendar(
  context: Context,
  data: CalendarData,
): Promise<{ problems: RowProblem[]; moves: DueMoves | null }> {
  const problems = problemsOf(data);
  if (problems.length > 0) return { problems, moves: null };
  const now = context.clock.now();
  const { calendar, calendarOf } = siteCalendar(data);
  const moves = await previewMoves(context, {}, ({ state, calendarVersion }) => {
    const known = reckoningOf(context, state.profile, calendarVersion!);
    return { ...known, now, calendar, calendarOf, profile: known.before!.profile };
  });
  return { problems, moves };
}

export const problemsOf = (data: CalendarData): RowProblem[] =>
  calendarProblems(data).map(({ code, at, value }) => ({
    row: null,
    column: null,
    code,
    value: `${at} ${value}`,
  }));
