import type { SupervisionAt } from '../../supervision/policy/supervision-policy.ts';
import { nextStageAt, reachedStages } from '../../supervision/reached-stages.ts';
import { scheduleStages } from '../../supervision/schedule-stages.ts';
import type { ReachedStage, ScheduledStage } from '../../supervision/stage.ts';
import type { WorkCalendar } from '../../time/work-calendar.ts';
import { firedMark } from '../evolve/clock-change.ts';
import type { Clock, Ticket } from '../ticket.ts';
import { isRunning } from './running.ts';

/** By what stages are reckoned: a deadline keeps the ladder that was in force when it began. */
export interface StageRules {
  supervisionAt: SupervisionAt;
  calendar: WorkCalendar;
}

/** A stage to be recorded by `fire-clock`; `dueAt` is the instant at which it was reached. */
export interface Firing extends ReachedStage {
  clockKey: string;
}

/** A right that lapses, and the archive: no duty, nobody is late. */
const silent: readonly Clock['name'][] = ['returnWindow', 'archive'];

/** A paused clock and those of a merged ticket sleep. */
export function counts(ticket: Ticket, clock: Clock): boolean {
  if (!isRunning(clock) || clock.pausedAt !== null) return false;
  return ticket.status !== 'merged' || clock.name === 'archive';
}

/** Stages of this ticket that are reached and not recorded yet, in the order in which they came due. */
export function dueStages(ticket: Ticket, rules: StageRules, now: number): Firing[] {
  return watched(ticket)
    .flatMap((clock) =>
      reachedStages(stagesOf(ticket, clock, rules), now, recorded(clock)).map((stage) => ({
        ...stage,
        clockKey: clock.key,
      })),
    )
    .toSorted((a, b) => a.dueAt - b.dueAt);
}

/** When the next stage of this ticket is reached; it may lie in the past; `null` = there is none. */
export function nextStage(ticket: Ticket, rules: StageRules): number | null {
  const instants = watched(ticket).flatMap((clock) => {
    const at = nextStageAt(stagesOf(ticket, clock, rules), recorded(clock));
    return at === undefined ? [] : [at];
  });
  return instants.length === 0 ? null : Math.min(...instants);
}

function watched(ticket: Ticket): readonly Clock[] {
  return ticket.clocks.filter((clock) => counts(ticket, clock) && !silent.includes(clock.name));
}

function stagesOf(
  { matter }: Ticket,
  clock: Clock,
  { supervisionAt, calendar }: StageRules,
): ScheduledStage[] {
  return scheduleStages(supervisionAt(clock.startedAt).ladder, clock, matter.urgency, calendar);
}

function recorded({ fired }: Clock): (stage: ReachedStage) => boolean {
  return ({ stage, dueAt }) => fired.includes(firedMark(stage, dueAt));
}
