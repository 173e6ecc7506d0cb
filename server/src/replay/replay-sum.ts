import type { ReplayedDueRow, ReplaySum } from '@hotline/shared/contracts/rest/replay';

export const emptySum = (month: string): ReplaySum => ({
  month,
  tickets: 0,
  deadlines: 0,
  moved: 0,
  finish: { before: { kept: 0, missed: 0 }, after: { kept: 0, missed: 0 } },
  byBody: [],
});

/** Counts one deadline; what is not due yet is neither kept nor missed. */
export function countInto(
  sum: ReplaySum,
  bodyId: string | null,
  due: Pick<ReplayedDueRow, 'clock' | 'before' | 'after' | 'outcomeBefore' | 'outcomeAfter'>,
): void {
  sum.deadlines += 1;
  if (due.before !== due.after) sum.moved += 1;
  if (due.clock !== 'finish' || bodyId === null) return;
  let body = sum.byBody.find((one) => one.bodyId === bodyId);
  if (!body) {
    body = { bodyId, before: { kept: 0, missed: 0 }, after: { kept: 0, missed: 0 } };
    sum.byBody.push(body);
  }
  for (const counts of [sum.finish, body]) {
    if (due.outcomeBefore !== 'open') counts.before[due.outcomeBefore] += 1;
    if (due.outcomeAfter !== 'open') counts.after[due.outcomeAfter] += 1;
  }
}
