import type { Instant } from '../time/instant.ts';
import { severity } from './stage.ts';
import type { ReachedStage, ScheduledStage } from './stage.ts';

type IsRecorded = (stage: ReachedStage) => boolean;

/** The stages that are reached at `now` and not recorded yet, in the order in which they came due. */
export function reachedStages(
  stages: readonly ScheduledStage[],
  now: Instant,
  isRecorded: IsRecorded,
): ReachedStage[] {
  return known(stages)
    .filter((stage) => stage.dueAt <= now && !isRecorded(stage))
    .sort((a, b) => a.dueAt - b.dueAt || severity(a.stage) - severity(b.stage));
}

/** When the clock has to be looked at next; undefined if nothing is to come. It may lie in the past. */
export function nextStageAt(stages: readonly ScheduledStage[], isRecorded: IsRecorded): Instant | undefined {
  const open = known(stages).filter((stage) => !isRecorded(stage));
  return open.length === 0 ? undefined : Math.min(...open.map(({ dueAt }) => dueAt));
}

/** After an outage all are recorded, but only the highest is notified; of equals the one due first. */
export function highestStage<T extends ReachedStage>(reached: readonly T[]): T | undefined {
  return reached.reduce<T | undefined>((highest, stage) => {
    if (!highest) return stage;
    const difference = severity(stage.stage) - severity(highest.stage);
    return difference > 0 || (difference === 0 && stage.dueAt < highest.dueAt) ? stage : highest;
  }, undefined);
}

/** Of each ticket the highest stage alone. */
export function highestPerTicket<T extends ReachedStage & { ticketId: string }>(reached: readonly T[]): T[] {
  const highest = new Map<string, T>();
  for (const stage of reached) {
    const known = highest.get(stage.ticketId);
    highest.set(stage.ticketId, highestStage(known ? [known, stage] : [stage])!);
  }
  return [...highest.values()];
}

function known(stages: readonly ScheduledStage[]): ReachedStage[] {
  return stages.flatMap(({ stage, at }) => (at === null ? [] : [{ stage, dueAt: at }]));
}
