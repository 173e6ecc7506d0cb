import { summary } from '../sla/summary.ts';
import type { Both } from './rates.ts';
import { fewAgents, type System } from './system.ts';

const waiting = 4;
const patienceMs = 10_000;

/** Callers wait and an agent becomes free: here a queue that polls is as late as its next look. */
export async function freedAgent({ hotline, queue }: Both, times: number, promptMs: number): Promise<object> {
  const ours = await measure(hotline, times, promptMs);
  const theirs = await measure(queue, times, promptMs);
  const ratioOfMedians =
    ours.waitMs.p50 !== null && theirs.waitMs.p50
      ? Math.round((ours.waitMs.p50 / theirs.waitMs.p50) * 1000) / 1000
      : null;
  return { agents: fewAgents, waiting, hotline: ours, appQueue: theirs, ratioOfMedians };
}

async function measure({ load, withFew }: System, times: number, promptMs: number) {
  const { waitsMs, failed } = await withFew((to) =>
    load.run({ type: 'freed', to, busy: fewAgents, waiting, times, promptMs, patienceMs }),
  );
  return { waitMs: summary(waitsMs.map((ms) => Math.round(ms * 100) / 100)), failed };
}
