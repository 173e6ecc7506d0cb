import { rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { encodeModel } from '../../router/model/codec.ts';
import { TrainingDataError } from '../../router/rows/examples.ts';
import { trainingRow } from '../../router/rows/training-row.ts';
import { trainRouter } from '../../router/train-router.ts';
import type { CliCommand, CliIo } from '../cli-command.ts';
import { exitCode, UsageError } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { writeRow } from '../json-lines.ts';
import { badRow } from '../map-rows.ts';
import { readTrainingRows } from './router-rows.ts';
import { seedOf } from './router-options.ts';

const trained = z.object({
  model: z.string(),
  bytes: z.int(),
  rows: z.int(),
  labels: z.array(z.string()),
  seconds: z.number(),
  figures: z
    .object({
      accuracy: z.number(),
      macroF1: z.number(),
      top2: z.number(),
      calibrationError: z.number(),
      measured: z.int(),
    })
    .describe('on messages held out in turn'),
});

interface Options {
  in: string;
  model: string;
  seed: string;
}

/** `hotline router train`: learns a router from labelled rows of a site and writes it to a file. */
export const routerTrain: CliCommand = {
  input: trainingRow,
  output: z.union([trained, badRow]),
  configure: (command) => {
    command
      .description('Learns from JSON lines {"id","label","text"|"seg"}; bad rows are named and left out.')
      .requiredOption('--in <file>', 'labelled rows, JSON lines')
      .requiredOption('--model <path>', 'where the model is written')
      .option('--seed <number>', 'the same rows and seed give the same model', '1');
  },
  run: (io, command) => train(io, command.opts<Options>()),
};

async function train(io: CliIo, options: Options): Promise<ExitCode> {
  const seed = seedOf(options.seed);
  const { rows, bad } = await readTrainingRows(io, options.in);
  const began = performance.now();
  try {
    const model = trainRouter(rows, { seed });
    const file = encodeModel(model);
    await replaceFile(options.model, file);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    const { labels, figures } = model;
    await writeRow(io.stdout, {
      model: options.model,
      bytes: file.length,
      rows: rows.length,
      labels,
      seconds,
      figures,
    });
  } catch (error) {
    if (!(error instanceof TrainingDataError)) throw error;
    io.stderr.write(`nothing learnt: ${error.message}\n`);
    return exitCode.findings;
  }
  return bad > 0 ? exitCode.findings : exitCode.done;
}

/** A reader never sees half a file. */
async function replaceFile(path: string, content: Buffer): Promise<void> {
  const fresh = `${path}.${process.pid}.new`;
  try {
    await writeFile(fresh, content);
    await rename(fresh, path);
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${(error as Error).message}`);
  }
}
