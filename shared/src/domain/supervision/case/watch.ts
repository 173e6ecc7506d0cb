import { DAY } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import type { ScheduledStage, Stage } from '../stage.ts';
import type { Deadline } from './deadline.ts';

/** A stage of one of a file's deadlines. */
export interface CaseStage extends ScheduledStage {
  clock: string;
}

/** A stage that is reached; its mark is written once. */
export interface CaseFiring {
  clock: string;
  stage: Stage;
  dueAt: Instant;
}

/** What a file's watcher sees: stages that are running now. */
export type CaseWatch = readonly CaseStage[];

/** Warning and breach of a deadline that nobody answers for on the ladder. */
export function plainStages(clock: string, { dueAt, warnAt, missingYear }: Deadline): CaseStage[] {
  return [
    { clock, stage: 'warning', at: warnAt, missingYear },
    { clock, stage: 'breach', at: dueAt, missingYear },
  ];
}

export function firingMark({ clock, stage, dueAt }: CaseFiring): string {
  return `${clock}/${stage}@${dueAt}`;
}

/** Reached and not recorded, in the order in which they came due. */
export function dueFirings(watch: CaseWatch, fired: readonly string[], now: Instant): CaseFiring[] {
  return open(watch, fired)
    .filter(({ dueAt }) => dueAt <= now)
    .toSorted((a, b) => a.dueAt - b.dueAt);
}

/** When to look again; while a calendar is missing once a day; `null` = never. */
export function nextLookAt(watch: CaseWatch, fired: readonly string[], now: Instant): Instant | null {
  const instants = open(watch, fired).map(({ dueAt }) => dueAt);
  const waits = watch.some(({ at, missingYear }) => at === null && missingYear !== null);
  if (waits) instants.push(now + DAY);
  return instants.length === 0 ? null : Math.min(...instants);
}

function open(watch: CaseWatch, fired: readonly string[]): CaseFiring[] {
  return watch
    .flatMap(({ clock, stage, at }) => (at === null ? [] : [{ clock, stage, dueAt: at }]))
    .filter((firing) => !fired.includes(firingMark(firing)));
}
