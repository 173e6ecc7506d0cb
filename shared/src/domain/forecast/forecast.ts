import type { Instant } from '../time/instant.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import { lateProbability } from './late-probability.ts';
import { timeIn } from './matter.ts';
import type { OpenMatter } from './matter.ts';
import type { Pace } from './pace.ts';
import { reasonsOf, stepFor } from './reasons.ts';
import type { ForecastReason, ForecastStep } from './reasons.ts';

/** An open matter that will probably be late. */
export interface Forecast {
  ticketNo: string;
  bodyId: string;
  dueAt: Instant;
  /** 0 to 1. */
  probability: number;
  /** The weightiest first. */
  reasons: readonly ForecastReason[];
  step: ForecastStep;
}

export const DEFAULT_THRESHOLD = 0.5;

/** Open matters that will probably be late, the first due first. What is late already is no forecast. */
export function forecastLate(
  open: readonly OpenMatter[],
  pace: Pace,
  calendar: WorkCalendar,
  now: Instant,
  threshold = DEFAULT_THRESHOLD,
): Forecast[] {
  const loads = loadsOf(open, pace);
  return open
    .flatMap((matter): Forecast[] => {
      const used = timeIn(matter.measure, calendar, matter.startedAt, now);
      const allowed = timeIn(matter.measure, calendar, matter.startedAt, matter.dueAt);
      if (used === undefined || allowed === undefined || matter.dueAt <= now) return [];
      const load = loads.get(matter.bodyId) ?? 1;
      const probability = lateProbability(pace, { ...matter, used, allowed, load });
      if (probability < threshold) return [];
      const reasons = reasonsOf({ matter, pace, calendar, now, used, allowed, load });
      const { ticketNo, bodyId, dueAt } = matter;
      return [{ ticketNo, bodyId, dueAt, probability, reasons, step: stepFor(reasons) }];
    })
    .toSorted((a, b) => a.dueAt - b.dueAt);
}

/** A body with little to do is hardly quicker; one with much to do is slower, up to twice. */
const LEAST_LOAD = 0.85;
const MOST_LOAD = 2;

/** What each body has open, beside what it usually has; unknown bodies are taken for as usual. */
function loadsOf(open: readonly OpenMatter[], { usuallyOpen }: Pace): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { bodyId } of open) counts.set(bodyId, (counts.get(bodyId) ?? 0) + 1);
  return new Map(
    [...counts].map(([bodyId, count]) => {
      const usual = usuallyOpen.get(bodyId) ?? 0;
      const load = usual < 1 ? 1 : count / usual;
      return [bodyId, Math.min(MOST_LOAD, Math.max(LEAST_LOAD, load))];
    }),
  );
}
