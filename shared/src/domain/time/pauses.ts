import type { Instant } from './instant.ts';
import type { Pause } from './ledger.ts';

/** In order, without overlap, cut to what lies after `from`; of two that overlap, the later begins later. */
export function normalizePauses(pauses: readonly Pause[], from: Instant): Pause[] {
  const result: Pause[] = [];
  let end = from;
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(pause.from, end);
    if (pause.to <= start) continue;
    result.push({ ...pause, from: start });
    end = pause.to;
  }
  return result;
}
