import type { DueMoves } from '@hotline/shared/contracts/rest/calendars';
import type { Profile } from '@hotline/shared/domain/sla/profile';
import { profileProblems } from '@hotline/shared/domain/sla/validate-profile';
import { previewMoves } from '../calendars/preview-moves.ts';
import { reckoningOf } from '../calendars/reckon-open-tickets.ts';
import type { RowProblem } from '../files/row-problem.ts';
import type { Context } from '../context.ts';

/** Which of the open tickets that keep an older version would move under this one. */
export async function previewProfile(
  context: Context,
  profile: Profile,
): Promise<{ problems: RowProblem[]; moves: DueMoves | null }> {
  const problems = problemsOf(profile);
  if (problems.length > 0) return { problems, moves: null };
  const now = context.clock.now();
  const { calendar, calendarOf } = context.rules.grounds();
  const moves = await previewMoves(
    context,
    { 'state.profile.id': profile.id },
    ({ state, calendarVersion }) => ({
      ...reckoningOf(context, state.profile, calendarVersion!),
      now,
      calendar,
      calendarOf,
      profile,
    }),
  );
  return { problems, moves };
}

export const problemsOf = (profile: Profile): RowProblem[] =>
  profileProblems(profile).map(({ code, at, value }) => ({
    row: null,
    column: null,
    code,
    value: `${at} ${value}`,
  }));
