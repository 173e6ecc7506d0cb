import { setTimeout } from 'node:timers/promises';
import type { NextDue } from './due.ts';

/** Who of several clock processes records, without a word between them. */
export interface Turns {
  /** False while another process is seen to record what is due. */
  isOurs(first: NextDue, look: () => Promise<NextDue | null>): Promise<boolean>;
  /** How many of those that were due this process wrote; the others somebody else did. */
  wrote(written: number, due: number): void;
}

/** What is due and stands for so long is left by the others, where the store is quick. */
const LEAST_PATIENCE_MS = 300;
/** And where it is slow. */
const MOST_PATIENCE_MS = 3000;

/**
 * Processes at the same tickets cost the store twice and gain nothing, for one can record more than the store takes in.
 * So who finds that another one was first stands back, and only watches whether what is due moves; where it stands
 * still, the other one has died or is too slow, and he takes his turn. Whoever takes it in vain is more patient
 * afterwards. Nothing is held, so nothing can be lost.
 */
export function takeTurns(leastPatienceMs = LEAST_PATIENCE_MS): Turns {
  let standsBack = false;
  let patienceMs = leastPatienceMs;
  return {
    isOurs: async (first, look) => {
      if (!standsBack) return true;
      await setTimeout(patienceMs * (1 + Math.random() / 4));
      const now = await look();
      const moves = now?._id !== first._id || now.nextDueAt !== first.nextDueAt;
      if (moves) patienceMs = Math.max(leastPatienceMs, patienceMs * 0.95);
      standsBack = moves;
      return !moves;
    },
    wrote: (written, due) => {
      standsBack = written < due / 2;
      if (standsBack) patienceMs = Math.min(MOST_PATIENCE_MS, patienceMs * 2);
    },
  };
}
