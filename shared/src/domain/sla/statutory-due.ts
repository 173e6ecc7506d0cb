import type { Instant } from '../time/instant.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { ClockFacts } from './clock-facts.ts';
import { isMissing, withRule } from './computed-due.ts';
import type { ComputedDue, MissingYear } from './computed-due.ts';
import type { Profile, StatutoryStage } from './profile.ts';
import { spanDue } from './span-due.ts';
import type { TicketType } from './vocabulary.ts';

/** The stages after the procedural answer, in order; none for ordinary profiles. */
export function statutoryStages(profile: Profile, type: TicketType): readonly StatutoryStage[] {
  return profile.statutoryStages[type] ?? [];
}

/** The legal limit from the accepted procedural answer; undefined where the profile has no such stage. */
export function statutoryDue(
  { stage, pauses = [] }: ClockFacts,
  calendar: WorkCalendar,
  from: Instant,
): ComputedDue | MissingYear | undefined {
  if (!stage) return undefined;
  const { span, citation } = stage;
  const due = spanDue(calendar, from, span, pauses);
  return isMissing(due) ? due : withRule(due, { kind: 'rule', rule: 'statutory', span, citation });
}
