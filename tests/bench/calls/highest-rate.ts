import type { Figures } from './at-rate.ts';

/** Every call's agent must be rung within this. */
const aimMs = 25;
/** Calls a second that are tried. */
const ladder = [1, 2, 5, 10, 15, 20, 25, 30, 35, 40, 50, 60, 80, 100];
const first = 10;

export interface Highest {
  /** Calls a second; 0 = not even the lowest that was tried. */
  perSecond: number;
  tried: { perSecond: number; calls: number; p99: number | null; failed: number }[];
}

const keepsAim = ({ waitMs: { p99 }, failed }: Figures): boolean =>
  p99 !== null && p99 <= aimMs && failed === 0;

/**
 * The highest rate at which every hundredth call but one keeps the aim and none fails: upwards from 10 calls a second while
 * that holds, else downwards. A rate that does not keep it is tried once more, as a machine does other things too.
 * Beyond the bounds, in calls a second, nothing is tried.
 * @param at gives the figures of a rate; asked again it measures again, unless they were good
 */
export async function highestRate(
  { lowest, highest: most }: { lowest: number; highest: number },
  at: (perSecond: number) => Promise<Figures>,
): Promise<Highest> {
  const tried: Highest['tried'] = [];
  const holds = async (perSecond: number): Promise<boolean> => {
    for (const _try of [1, 2]) {
      const figures = await at(perSecond);
      const { waitMs, calls, failed } = figures;
      tried.push({ perSecond, calls, p99: waitMs.p99, failed });
      if (keepsAim(figures)) return true;
    }
    return false;
  };
  const climb = ladder.filter((rate) => rate >= first && rate <= most);
  let highest = 0;
  for (const rate of climb) {
    if (!(await holds(rate))) break;
    highest = rate;
  }
  const descent = highest > 0 ? [] : ladder.filter((rate) => rate < first && rate >= lowest).toReversed();
  for (const rate of descent) if (await holds(rate)) return { perSecond: rate, tried };
  return { perSecond: highest, tried };
}
