import type { Instant } from '../time/instant.ts';

/** The part of a stored clock that measures it, whatever profile it runs under. Milliseconds of wall-clock time. */
export interface Measured {
  startedAt: Instant;
  metAt: Instant | null;
  cancelledAt: Instant | null;
  /** Of the pauses that are over. */
  pausedMs: number;
  pausedAt: Instant | null;
}

export interface Elapsed {
  /** Time used, pauses left out. */
  elapsedMs: number;
  pausedMs: number;
}

/** What a clock has used up to now, or up to its end; it does not depend on profile or calendar. */
export function elapsedBy(clock: Measured, now: Instant): Elapsed {
  const end = Math.max(clock.startedAt, Math.min(clock.metAt ?? now, clock.cancelledAt ?? now));
  const running = clock.pausedAt === null ? 0 : Math.max(0, end - clock.pausedAt);
  const pausedMs = clock.pausedMs + running;
  return { elapsedMs: end - clock.startedAt - pausedMs, pausedMs };
}
