import { z } from 'zod';
import { evaluateRouter } from '../../router/evaluate-router.ts';
import { TrainingDataError } from '../../router/rows/examples.ts';
import { trainingRow } from '../../router/rows/training-row.ts';
import type { CliCommand, CliIo } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { writeRow } from '../json-lines.ts';
import { badRow } from '../map-rows.ts';
import { seedOf, wholeNumber } from './router-options.ts';
import { readTrainingRows } from './router-rows.ts';

const share = z.number();
const evaluation = z.object({
  labels: z.array(z.string()),
  rows: z.int(),
  measured: z.int(),
  folds: z.int(),
  repeats: z.int(),
  accuracy: share,
  macroF1: z
    .object({ mean: share, low: share, high: share })
    .describe('95 % bounds over the folds of all repetitions'),
  top2: share,
  calibrationError: share.describe('expected calibration error, ten bins'),
  perClass: z.array(
    z.object({ label: z.string(), precision: share, recall: share, f1: share, support: z.int() }),
  ),
  coverage: z
    .array(z.object({ precision: share, coverage: share, threshold: share.nullable() }))
    .describe('share of messages that could go out unseen if so many of those must be right'),
  seconds: z.number(),
});

interface Options {
  in: string;
  folds: string;
  repeats: string;
  seed: string;
}

/** `hotline router evaluate`: what a router that learns from these rows is worth on messages it has not seen. */
export const routerEvaluate: CliCommand = {
  input: trainingRow,
  output: z.union([evaluation, badRow]),
  configure: (command) => {
    command
      .description(
        'Measures by repeated folds that keep near-duplicates together; segmented rows only teach.',
      )
      .requiredOption('--in <file>', 'labelled rows, JSON lines')
      .option('--folds <number>', 'parts, each left out in turn', '5')
      .option('--repeats <number>', 'times that the rows are dealt anew', '5')
      .option('--seed <number>', 'the same rows and seed give the same figures', '1');
  },
  run: (io, command) => evaluate(io, command.opts<Options>()),
};

async function evaluate(io: CliIo, options: Options): Promise<ExitCode> {
  const folds = wholeNumber('--folds', options.folds, 2, 20);
  const repeats = wholeNumber('--repeats', options.repeats, 1, 20);
  const seed = seedOf(options.seed);
  const { rows, bad } = await readTrainingRows(io, options.in);
  const began = performance.now();
  try {
    const figures = evaluateRouter(rows, { folds, repeats, seed });
    await writeRow(io.stdout, { ...figures, seconds: Math.round(performance.now() - began) / 1000 });
  } catch (error) {
    if (!(error instanceof TrainingDataError)) throw error;
    io.stderr.write(`nothing to measure: ${error.message}\n`);
    return exitCode.findings;
  }
  return bad > 0 ? exitCode.findings : exitCode.done;
}
