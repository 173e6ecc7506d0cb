import type { Instant } from '../time/instant.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import { appealDue } from './appeal-due.ts';
import type { ClockFacts } from './clock-facts.ts';
import { cohandlerDue } from './cohandler-due.ts';
import { isMissing, withRule } from './computed-due.ts';
import type { ComputedDue, MissingYear } from './computed-due.ts';
import { dispatchDue } from './dispatch-due.ts';
import { extendDue } from './extend-due.ts';
import { finishDue } from './finish-due.ts';
import { rulesFor } from './profile.ts';
import type { LaneRules, Profile } from './profile.ts';
import type { SlaLedgerEntry } from './sla-ledger.ts';
import { earliestDue } from './span-due.ts';
import { statutoryDue } from './statutory-due.ts';
import type { ClockName } from './vocabulary.ts';
import { warningBefore } from './warning.ts';

/** A deadline as a ticket keeps it, with its explanation. */
export interface ClockDue {
  /** Granted, extensions included, such as `['5wd', '3wd']`. */
  spans: readonly string[];
  /** `null` while the calendar of a needed year is missing: never guessed, never a reason to refuse. */
  dueAt: Instant | null;
  /** When the owner is warned: 75 %, or for laddered clocks the close of the working day before. */
  warnAt: Instant | null;
  missingYear: number | null;
  ledger: readonly SlaLedgerEntry[];
}

/**
 * When a clock is due that starts at `from`: acceptance for `dispatch` and `appeal`, the dispatch to the body for
 * `sign`, `firstContact`, `firstFeedback`, `returnWindow`, `finish` and `cohandler`, else the beginning of the step.
 * Undefined if the profile has no such clock for this matter (表扬 has no first contact, 特急 no extension).
 *
 * @param calendar of the clock's owner.
 */
export function clockDue(
  profile: Profile,
  name: ClockName,
  facts: ClockFacts,
  calendar: WorkCalendar,
  from: Instant,
): ClockDue | undefined {
  const rules = rulesFor(profile, facts);
  const first = firstDue(rules, name, facts, calendar, from);
  if (!first) return undefined;
  const due = limit(extendDue(first, facts, calendar), name, facts);
  if (isMissing(due)) {
    const { year, spans } = due;
    const ledger: SlaLedgerEntry[] = [{ kind: 'rule', rule: 'calendar-missing', year }];
    return { spans, dueAt: null, warnAt: null, missingYear: year, ledger };
  }
  const warnAt = warningBefore(calendar, name, {
    from,
    due: due.due,
    spans: due.spans,
    pauses: facts.pauses ?? [],
  });
  return { spans: due.spans, dueAt: due.due, warnAt, missingYear: null, ledger: due.ledger };
}

function firstDue(
  rules: LaneRules,
  name: ClockName,
  facts: ClockFacts,
  calendar: WorkCalendar,
  from: Instant,
): ComputedDue | MissingYear | undefined {
  if (name === 'dispatch') return dispatchDue(rules, facts, calendar, from);
  if (name === 'appeal') return appealDue(rules, facts, calendar, from);
  if (name === 'finish') return finishDue(rules, facts, calendar, from);
  if (name === 'statutory') return statutoryDue(facts, calendar, from);
  if (name === 'cohandler') return cohandlerDue(rules, facts, calendar, from);
  const allowance = rules.clocks[name];
  return allowance === undefined ? undefined : earliestDue(calendar, from, allowance, facts.pauses ?? []);
}

function limit(
  due: ComputedDue | MissingYear,
  name: ClockName,
  facts: ClockFacts,
): ComputedDue | MissingYear {
  if (isMissing(due) || (name !== 'finish' && name !== 'appeal')) return due;
  const appeal = name === 'finish' ? facts.appealDue : undefined;
  return cap(cap(due, 'capped-by-appeal', appeal), 'capped-by-upstream', facts.upstreamDue);
}

function cap(
  due: ComputedDue,
  rule: 'capped-by-appeal' | 'capped-by-upstream',
  latest: Instant | null | undefined,
): ComputedDue {
  if (latest === null || latest === undefined || due.due <= latest) return due;
  return withRule({ ...due, due: latest }, { kind: 'rule', rule, due: latest, instead: due.due });
}
