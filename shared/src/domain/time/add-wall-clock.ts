import type { Instant } from './instant.ts';
import type { LedgerEntry, Pause } from './ledger.ts';

/** @param pauses normalized. */
export function addWallClock(
  from: Instant,
  length: number,
  pauses: readonly Pause[],
): { due: Instant; ledger: LedgerEntry[] } {
  const ledger: LedgerEntry[] = [];
  let at = from;
  let left = length;
  for (const pause of pauses) {
    if (pause.from >= at + left) break;
    if (pause.from > at) ledger.push({ kind: 'wall-clock', from: at, to: pause.from });
    ledger.push({ kind: 'pause', ...pause });
    left -= pause.from - at;
    at = pause.to;
  }
  ledger.push({ kind: 'wall-clock', from: at, to: at + left });
  return { due: at + left, ledger };
}
