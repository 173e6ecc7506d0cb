import type { ClockName, Urgency } from '../sla/vocabulary.ts';
import { addSpan } from '../time/add-span.ts';
import type { Instant } from '../time/instant.ts';
import { parseAllowance } from '../time/span.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { Ladder } from './ladder.ts';
import type { ScheduledStage, Stage } from './stage.ts';

/** The part of a clock that decides its stages. */
export interface SupervisedClock {
  name: ClockName;
  dueAt: Instant | null;
  warnAt: Instant | null;
  missingYear: number | null;
}

/** Review and call-back are never held against a body, and neither are the small steps on the way. */
export function climbs(name: ClockName): boolean {
  return name === 'finish' || name === 'supervision';
}

/** Every stage of a clock in order of severity, with the instant at which it is reached if nothing happens before. */
export function scheduleStages(
  ladder: Ladder,
  clock: SupervisedClock,
  urgency: Urgency,
  calendar: WorkCalendar,
): ScheduledStage[] {
  const { dueAt, warnAt, missingYear } = clock;
  const known = (stage: Stage, at: Instant | null): ScheduledStage => ({ stage, at, missingYear });
  if (!climbs(clock.name)) return [known('warning', warnAt), known('breach', dueAt)];
  const steps = urgency === 'normal' ? ladder.ordinary : ladder.emergency;
  return [
    known('yellow-card', warnAt),
    known('red-card', dueAt),
    ...steps.map(({ stage, after }) =>
      dueAt === null || after === null ? known(stage, dueAt) : later(stage, calendar, dueAt, after),
    ),
  ];
}

function later(stage: Stage, calendar: WorkCalendar, dueAt: Instant, after: string): ScheduledStage {
  const result = addSpan(calendar, dueAt, parseAllowance(after) ?? after);
  if ('due' in result) return { stage, at: result.due, missingYear: null };
  if (result.error === 'span-invalid') throw new RangeError(`span-invalid: ${after}`);
  return { stage, at: null, missingYear: result.year };
}
