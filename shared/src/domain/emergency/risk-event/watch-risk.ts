import type { Deadline } from '../../supervision/case/deadline.ts';
import { recomputed } from '../../supervision/case/deadline.ts';
import type { CaseStage } from '../../supervision/case/watch.ts';
import { plainStages } from '../../supervision/case/watch.ts';
import type { StageRules } from '../../ticket/clock/stages.ts';
import type { RiskEvent } from './risk-event.ts';

interface Running {
  clock: string;
  deadline: Deadline;
}

/** Every deadline that runs now: of the decision, the next edition, the receipts, each instruction. */
export function runningDeadlines(event: RiskEvent): Running[] {
  const { status, deciding, reporting, receiving, editions, instructions, to, receipts } = event;
  if (status === 'dismissed') return [];
  const running: Running[] = [];
  if (status === 'raised') running.push({ clock: 'deciding', deadline: deciding });
  if (status !== 'closed') running.push({ clock: `edition-${editions.length + 1}`, deadline: reporting });
  if (receiving && receipts.length < to.length) running.push({ clock: 'receipt', deadline: receiving });
  for (const { no, doing, done } of instructions)
    if (done === null) running.push({ clock: `instruction-${no}`, deadline: doing });
  return running;
}

/** The nearest of them; `null` = nothing is due any more. */
export const nextRiskDue = (event: RiskEvent): number | null => {
  const due = runningDeadlines(event).flatMap(({ deadline: { dueAt } }) => (dueAt === null ? [] : [dueAt]));
  return due.length === 0 ? null : Math.min(...due);
};

export const watchRisk = (event: RiskEvent, { calendar }: StageRules): CaseStage[] =>
  runningDeadlines(event).flatMap(({ clock, deadline }) =>
    plainStages(clock, recomputed(calendar, deadline)),
  );

export const settleRisk = (event: RiskEvent, { calendar }: StageRules): RiskEvent => ({
  ...event,
  deciding: recomputed(calendar, event.deciding),
  reporting: recomputed(calendar, event.reporting),
  receiving: event.receiving && recomputed(calendar, event.receiving),
  instructions: event.instructions.map((one) => ({ ...one, doing: recomputed(calendar, one.doing) })),
});
