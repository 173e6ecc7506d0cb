import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { evaluateRouter } from '@hotline/server/router/evaluate-router';
import { encodeModel } from '@hotline/server/router/model/codec';
import { trainingRow } from '@hotline/server/router/rows/training-row';
import type { TrainingRow } from '@hotline/server/router/rows/training-row';
import { sampleRows } from '@hotline/server/router/sample-rows';
import { suggest } from '@hotline/server/router/suggest';
import { trainRouter } from '@hotline/server/router/train-router';

export const describe =
  'suggestion of the body: quality by repeated folds, time a message, time to train (--in FILE, or ROUTER_ROWS)';

export interface RouterBenchOptions {
  /** Labelled rows, JSON lines; a small sample of our own without it. */
  in?: string;
  folds?: number;
  repeats?: number;
}

export async function run(options: RouterBenchOptions = {}): Promise<object> {
  const { in: file = process.env['ROUTER_ROWS'], folds = 5, repeats = 5 } = options;
  const rows = file ? await readRows(file) : sampleRows;
  const began = performance.now();
  const model = trainRouter(rows);
  const trainSeconds = (performance.now() - began) / 1000;
  const evaluation = evaluateRouter(rows, { folds, repeats });
  return {
    name: 'router',
    method:
      'repeated stratified folds that keep near-duplicates together; texts are measured, segmented rows only teach; ' +
      'calibration is learnt from the other folds; time of suggest() in one thread over the texts, after a warm-up; ' +
      'suggestCpuMs is processor time, which holds beside other work',
    sample: file
      ? 'the file given'
      : 'a few sentences of our own: the figures show that it runs, not what it is worth',
    ...evaluation,
    trainSeconds,
    modelBytes: encodeModel(model).length,
    ...timesOf(
      (text) => suggest(model, text),
      rows.flatMap(({ text }) => text ?? []),
    ),
  };
}

async function readRows(file: string): Promise<TrainingRow[]> {
  const rows: TrainingRow[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() !== '') rows.push(trainingRow.parse(JSON.parse(line)));
  }
  return rows;
}

function timesOf(work: (text: string) => void, texts: readonly string[]): object {
  for (const text of texts.slice(0, 200)) work(text);
  const before = process.cpuUsage();
  const times = texts.map((text) => {
    const began = performance.now();
    work(text);
    return performance.now() - began;
  });
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return {
    suggestMs: {
      mean: times.reduce((sum, time) => sum + time, 0) / times.length,
      p50: at(0.5),
      p99: at(0.99),
    },
    suggestCpuMs: (user + system) / 1000 / Math.max(1, times.length),
  };
}
