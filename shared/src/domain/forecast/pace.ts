import type { Instant } from '../time/instant.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import { timeIn } from './matter.ts';
import type { DoneMatter, Matter } from './matter.ts';

/** How long bodies take, learnt from what they have done. */
export interface Pace {
  /** Times taken, in order, by {@link cellsOf}. Milliseconds in the measure. */
  times: ReadonlyMap<string, Float64Array>;
  /** Matters that a body has open at once, on average. */
  usuallyOpen: ReadonlyMap<string, number>;
}

/** From the widest to the narrowest: everybody, the body, the body in the category. */
export const cellsOf = ({ measure, bodyId, category }: Omit<Matter, 'startedAt'>): string[] => [
  measure,
  `${measure}/${bodyId}`,
  `${measure}/${bodyId}/${category}`,
];

/** @param since where the record begins; by Little's law it gives how much is usually open. */
export function learnPace(
  done: readonly DoneMatter[],
  calendar: WorkCalendar,
  since: Instant,
  now: Instant,
): Pace {
  const times = new Map<string, number[]>();
  const open = new Map<string, number>();
  for (const matter of done) {
    const { measure, startedAt, doneAt, bodyId } = matter;
    const taken = timeIn(measure, calendar, startedAt, doneAt);
    if (taken === undefined) continue;
    for (const cell of cellsOf(matter)) {
      const list = times.get(cell);
      if (list) list.push(taken);
      else times.set(cell, [taken]);
    }
    open.set(bodyId, (open.get(bodyId) ?? 0) + (doneAt - Math.max(startedAt, since)) / (now - since));
  }
  const sorted = [...times].map(([cell, list]) => [cell, Float64Array.from(list).toSorted()] as const);
  return { times: new Map(sorted), usuallyOpen: open };
}

/** How many of a cell took longer. */
export function countLonger(times: Float64Array | undefined, than: number): number {
  if (!times) return 0;
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! > than) high = middle;
    else low = middle + 1;
  }
  return times.length - low;
}

export function medianOf(times: Float64Array | undefined): number | undefined {
  return times && times.length > 0 ? times[times.length >> 1] : undefined;
}
