import { setTimeout as pause } from 'node:timers/promises';
import type { Both } from './rates.ts';
import type { System } from './system.ts';

/** The generator needs the other core. */
const limitCores = 0.8;
const steps = 3;
const settleMs = 1000;
const measureMs = 4000;

interface Point {
  calls: number;
  cores: number;
  /** Calls whose agent was not rung. */
  failed: number;
}

/** One system after the other. */
export async function concurrency({ hotline, queue }: Both, most: number): Promise<object> {
  const ours = await loaded(hotline, most);
  const theirs = await loaded(queue, most);
  const ratio =
    ours.atLimit === null || !theirs.atLimit ? null : Math.round((ours.atLimit / theirs.atLimit) * 100) / 100;
  return { limitCores, hotline: ours, appQueue: theirs, ratio };
}

async function loaded(system: System, most: number) {
  const points: Point[] = [await at(system, 0)];
  for (let step = 1; step <= steps; step += 1) {
    const point = await at(system, Math.ceil((most * step) / steps));
    points.push(point);
    if (point.cores >= limitCores) break;
  }
  await system.load.run({ type: 'hold', calls: 0, patienceMs: 0 });
  const reached = points.at(-1)!.cores >= limitCores;
  return { points, reached, atLimit: meets(points, limitCores) };
}

async function at({ load, cpuSeconds }: System, calls: number): Promise<Point> {
  const { connected, failed } = await load.run({ type: 'hold', calls, patienceMs: 20_000 });
  await pause(settleMs);
  const [before, began] = [total(cpuSeconds()), performance.now()];
  await pause(measureMs);
  const cores = ((total(cpuSeconds()) - before) * 1000) / (performance.now() - began);
  return { calls: connected, cores: Math.round(cores * 1000) / 1000, failed };
}

const total = (parts: Record<string, number>): number =>
  Object.values(parts).reduce((sum, one) => sum + one, 0);

/** Where the line of least squares through the points meets the limit; `null` = CPU does not rise with calls. */
function meets(points: readonly Point[], limit: number): number | null {
  const n = points.length;
  const x = points.reduce((sum, { calls }) => sum + calls, 0) / n;
  const y = points.reduce((sum, { cores }) => sum + cores, 0) / n;
  const covariance = points.reduce((sum, { calls, cores }) => sum + (calls - x) * (cores - y), 0);
  const slope = covariance / points.reduce((sum, { calls }) => sum + (calls - x) ** 2, 0);
  return slope > 0 ? Math.round(x + (limit - y) / slope) : null;
}
