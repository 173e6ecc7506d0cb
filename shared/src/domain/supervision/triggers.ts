import type { Instant } from '../time/instant.ts';
import { parseSpan, wallClockLength } from '../time/span.ts';

/** One call or message on a matter. */
export interface Complaint {
  /** Same for the same person, whatever number he calls from, if that is known. */
  callerKey: string;
  at: Instant;
  /** The folded event (burst pipe, power cut) that it belongs to. */
  eventId: string | null;
}

/** Different people within the window; a folded event counts once, however many called about it. */
export function independentCallers(complaints: readonly Complaint[], now: Instant, window: string): number {
  const since = now - wallClockSpan(window);
  const recent = complaints.filter(({ at }) => at > since && at <= now);
  return new Set(
    recent.map(({ eventId, callerKey }) => (eventId === null ? `c ${callerKey}` : `e ${eventId}`)),
  ).size;
}

/** Milliseconds of a span that needs no calendar. @throws RangeError for any other. */
export function wallClockSpan(text: string): number {
  const span = parseSpan(text);
  if (!span || span.unit === 'wd' || span.unit === 'wh') throw new RangeError(`span-invalid: ${text}`);
  return wallClockLength(span.amount, span.unit);
}
