import { addSpan } from '../time/add-span.ts';
import type { Instant } from '../time/instant.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { Ladder, LadderStep } from './ladder.ts';
import type { LadderStage } from './stage.ts';
import type { Urgency } from '../sla/vocabulary.ts';

/** The step of the ladder that a stage stands for; cards have none. */
export function stepOf(ladder: Ladder, urgency: Urgency, stage: LadderStage): LadderStep | undefined {
  const steps = urgency === 'normal' ? ladder.ordinary : ladder.emergency;
  return steps.find((step) => step.stage === stage);
}

/** Until when the task is to be done or the proposal signed; `null` while the calendar is missing. */
export function stepDue(step: LadderStep, calendar: WorkCalendar, reachedAt: Instant): Instant | null {
  const result = addSpan(calendar, reachedAt, step.within);
  return 'due' in result ? result.due : null;
}
