import { cellsOf, countLonger } from './pace.ts';
import type { Pace } from './pace.ts';
import type { Matter } from './matter.ts';

interface Course extends Omit<Matter, 'startedAt'> {
  /** Time used and allowed in all, milliseconds in the measure. */
  used: number;
  allowed: number;
  /** Of the body: 1 = as usual. */
  load: number;
}

/** Before anything is known. */
const PRIOR = 0.15;
/** So many matters of the wider cell weigh as much as what the narrower one shows itself. */
const WIDER = 6;

/**
 * How likely a matter is to take longer than allowed, given that it is not done yet: among those of its kind that
 * took longer than it has used, the share that took longer than it is allowed. Narrow cells lean on wider ones
 * where they have seen little. A body with twice its usual load gets half as far in the time that is left.
 */
export function lateProbability(pace: Pace, { used, allowed, load, ...matter }: Course): number {
  const reach = used + Math.max(0, allowed - used) / load;
  return cellsOf(matter).reduce((wider, cell) => {
    const times = pace.times.get(cell);
    return (countLonger(times, reach) + WIDER * wider) / (countLonger(times, used) + WIDER);
  }, PRIOR);
}
