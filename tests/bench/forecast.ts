import { forecastLate } from '@hotline/shared/domain/forecast/forecast';
import { learnPace } from '@hotline/shared/domain/forecast/pace';
import { civilDay, instantOf } from '@hotline/shared/domain/time/civil-date';
import { defaultCalendar as calendar } from '@hotline/shared/domain/time/default-calendar';
import { DAY, HOUR } from '@hotline/shared/domain/time/instant';
import { simulateBodies } from './forecast/simulate-bodies.ts';
import type { SimulatedMatter } from './forecast/simulate-bodies.ts';

export const describe = 'precision and recall of forecasts of lateness on a simulated history';

export interface ForecastOptions {
  bodies?: number;
  seed?: number;
}

const HISTORY = 180 * DAY;
const thresholds = [0.3, 0.4, 0.5, 0.6, 0.7];

interface Judged {
  probability: number;
  isLate: boolean;
  daysAhead: number;
}

/** What is open at a moment, judged by what was done before it, against what came of it. */
function judge(matters: readonly SimulatedMatter[], now: number): Judged[] {
  const since = now - HISTORY;
  const done = matters.filter(({ doneAt }) => doneAt <= now && doneAt > since);
  const open = matters.filter(({ startedAt, doneAt }) => startedAt <= now && doneAt > now);
  const pace = learnPace(done, calendar, since, now);
  const seen = open.map((matter) => ({ ...matter, isSigned: true, isContacted: true }));
  const doneAt = new Map(open.map((matter) => [matter.ticketNo, matter.doneAt]));
  return forecastLate(seen, pace, calendar, now, 0).map(({ ticketNo, dueAt, probability }) => ({
    probability,
    isLate: doneAt.get(ticketNo)! > dueAt,
    daysAhead: Math.floor((dueAt - now) / DAY),
  }));
}

function scores(judged: readonly Judged[], threshold: number): object {
  const told = judged.filter(({ probability }) => probability >= threshold);
  const hits = told.filter(({ isLate }) => isLate).length;
  const late = judged.filter(({ isLate }) => isLate).length;
  return {
    forecasts: told.length,
    precision: share(hits, told.length),
    recall: share(hits, late),
  };
}

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 1000;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export async function run({ bodies = 24, seed = 12_345 }: ForecastOptions = {}): Promise<object> {
  const matters = simulateBodies(bodies, civilDay(2025, 7, 1), civilDay(2026, 9, 1), seed);
  const days = Array.from({ length: 75 }, (_, index) => instantOf(civilDay(2026, 5, 11) + index, 9 * HOUR));
  const began = performance.now();
  const judged = days.flatMap((now) => judge(matters, now));
  const ms = performance.now() - began;
  const ahead = (days: number) => judged.filter(({ daysAhead }) => daysAhead >= days);
  return {
    name: 'forecast',
    method:
      'bodies simulated as queues (arrivals in waves and bursts, hands, effort and delay by category and body); each ' +
      'morning of 75 days every open matter that is not late yet is judged from the 180 days before, and compared ' +
      'with what came of it',
    seed,
    matters: matters.length,
    judged: judged.length,
    becameLate: share(judged.filter(({ isLate }) => isLate).length, judged.length),
    byThreshold: Object.fromEntries(thresholds.map((threshold) => [threshold, scores(judged, threshold)])),
    byDaysAhead: Object.fromEntries([1, 2, 3, 5].map((days) => [`${days}+`, scores(ahead(days), 0.5)])),
    calibration: Object.fromEntries(
      [0, 0.2, 0.4, 0.6, 0.8].map((from) => {
        const band = judged.filter(({ probability }) => probability >= from && probability < from + 0.2);
        const said =
          band.length === 0 ? null : Math.round(1000 * mean(band.map((one) => one.probability))) / 1000;
        return [
          from,
          { matters: band.length, said, true: share(band.filter((one) => one.isLate).length, band.length) },
        ];
      }),
    ),
    forecastsPerSecond: Math.round(judged.length / (ms / 1000)),
  };
}
