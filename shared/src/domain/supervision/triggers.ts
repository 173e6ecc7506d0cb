import type { Instant } from '../time/instant.ts';
import { parseSpan, wallClockLength } from '../time/span.ts';
import type { Ladder } from './ladder.ts';

/** One call or message on a matter. */
export interface Complaint {
  /** Same for the same person, whatever number he calls from, if that is known. */
  callerKey: string;
  at: Instant;
  /** The folded event (burst pipe, power cut) that it belongs to. */
  eventId: string | null;
}

export interface TriggerFacts {
  /** Ratings after 重办 that were not satisfied, or not solved. */
  unsatisfiedRedos: number;
  complaints: readonly Complaint[];
}

export type Trigger =
  | { level: 2; reason: 'redo-unsatisfied' }
  | { level: 2; reason: 'repeated-callers'; callers: number };

/** What besides time proposes a level of supervision, for a person to sign. */
export function triggeredLevels(ladder: Ladder, facts: TriggerFacts, now: Instant): Trigger[] {
  const triggers: Trigger[] = [];
  if (facts.unsatisfiedRedos > 0) triggers.push({ level: 2, reason: 'redo-unsatisfied' });
  const callers = independentCallers(facts.complaints, now, ladder.repeatedCallers.window);
  if (callers >= ladder.repeatedCallers.callers)
    triggers.push({ level: 2, reason: 'repeated-callers', callers });
  return triggers;
}

/** Different people within the window; a folded event counts once, however many called about it. */
export function independentCallers(complaints: readonly Complaint[], now: Instant, window: string): number {
  const span = parseSpan(window);
  if (!span || span.unit === 'wd' || span.unit === 'wh') throw new RangeError(`span-invalid: ${window}`);
  const since = now - wallClockLength(span.amount, span.unit);
  const recent = complaints.filter(({ at }) => at > since && at <= now);
  return new Set(
    recent.map(({ eventId, callerKey }) => (eventId === null ? `c ${callerKey}` : `e ${eventId}`)),
  ).size;
}
