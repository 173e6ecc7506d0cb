import type { Instant } from '../time/instant.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { ClockDue } from './clock-due.ts';
import { isMissing, withRule } from './computed-due.ts';
import type { Profile, StatutoryStage } from './profile.ts';
import { spanDue } from './span-due.ts';
import type { TicketType } from './vocabulary.ts';
import { warningBefore } from './warning.ts';

/** The stages after the procedural answer, in order; none for ordinary profiles. */
export function statutoryStages(profile: Profile, type: TicketType): readonly StatutoryStage[] {
  return profile.statutoryStages[type] ?? [];
}

/** The legal limit from the body's decision to accept; at its end the citizen is called back. */
export function statutoryDue(stage: StatutoryStage, calendar: WorkCalendar, from: Instant): ClockDue {
  const { span, citation } = stage;
  const due = spanDue(calendar, from, span, []);
  if (isMissing(due)) {
    const { year } = due;
    const ledger = [{ kind: 'rule', rule: 'calendar-missing', year }] as const;
    return { spans: [span], dueAt: null, warnAt: null, missingYear: year, ledger };
  }
  const { ledger } = withRule(due, { kind: 'rule', rule: 'statutory', span, citation });
  const warnAt = warningBefore(calendar, 'progress', { from, due: due.due, spans: [span], pauses: [] });
  return { spans: [span], dueAt: due.due, warnAt, missingYear: null, ledger };
}
