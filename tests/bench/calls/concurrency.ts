import { setTimeout as pause } from 'node:timers/promises';
import type { Both } from './rates.ts';
import type { System } from './system.ts';

/** The generator needs the other core. */
const limitCores = 0.8;
const steps = 3;
const settleMs = 1000;
const measureMs = 4000;
/** Each call carries a packet every 20 ms in both directions (RFC 3551). */
const packetsPerCallSecond = 100;

interface Point {
  calls: number;
  cores: number;
  /** Cores of each part. */
  parts: Record<string, number>;
  /** Of the packets that both sides are to hear, the part that they heard. */
  heard: number;
  /** Calls whose agent was not rung. */
  failed: number;
}
interface Measured {
  system: System;
  points: Point[];
}

/** Both in turns, twice and in either order, so that what else the machine does falls on both alike. */
export async function concurrency({ hotline, queue }: Both, most: number): Promise<object> {
  const ours: Measured = { system: hotline, points: [] };
  const theirs: Measured = { system: queue, points: [] };
  for (const order of [
    [ours, theirs],
    [theirs, ours],
  ])
    await climb(order, most);
  const [mine, other] = [summary(ours), summary(theirs)];
  const ratio =
    mine.atLimit === null || !other.atLimit ? null : Math.round((mine.atLimit / other.atLimit) * 100) / 100;
  return { limitCores, hotline: mine, appQueue: other, ratio };
}

/** One call, then more and more; not beyond the number at which a system is at the limit. */
async function climb(order: readonly Measured[], most: number): Promise<void> {
  const full = new Set<Measured>();
  for (let step = 0; step <= steps; step += 1)
    for (const one of order) {
      if (full.has(one)) continue;
      const point = await at(one.system, Math.max(1, Math.ceil((most * step) / steps)));
      one.points.push(point);
      if (point.cores >= limitCores) full.add(one);
    }
}

const summary = ({ points }: Measured) => ({
  points,
  reached: points.some(({ cores }) => cores >= limitCores),
  atLimit: meets(points, limitCores),
});

async function at({ load, cpuSeconds }: System, wanted: number): Promise<Point> {
  const { connected: calls, failed } = await load.run({ type: 'hold', calls: wanted, patienceMs: 20_000 });
  await pause(settleMs);
  const look = async () => {
    const { packetsHeard = 0 } = await load.run({ type: 'hold', calls: wanted, patienceMs: 0 });
    return { packetsHeard, used: cpuSeconds(), at: performance.now() };
  };
  const before = await look();
  await pause(measureMs);
  const after = await look();
  await load.run({ type: 'hold', calls: 0, patienceMs: 0 });
  await pause(settleMs);
  const seconds = (after.at - before.at) / 1000;
  const parts = Object.entries(after.used).map(
    ([part, used]) => [part, (used - before.used[part]!) / seconds] as const,
  );
  return {
    calls,
    cores: thousandths(parts.reduce((sum, [, cores]) => sum + cores, 0)),
    parts: Object.fromEntries(parts.map(([part, cores]) => [part, thousandths(cores)])),
    heard: thousandths((after.packetsHeard - before.packetsHeard) / (calls * packetsPerCallSecond * seconds)),
    failed,
  };
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

/** Where the line of least squares through the points meets the limit; `null` = CPU does not rise with calls. */
function meets(points: readonly Point[], limit: number): number | null {
  const n = points.length;
  const x = points.reduce((sum, { calls }) => sum + calls, 0) / n;
  const y = points.reduce((sum, { cores }) => sum + cores, 0) / n;
  const covariance = points.reduce((sum, { calls, cores }) => sum + (calls - x) * (cores - y), 0);
  const slope = covariance / points.reduce((sum, { calls }) => sum + (calls - x) ** 2, 0);
  return slope > 0 ? Math.round(x + (limit - y) / slope) : null;
}
