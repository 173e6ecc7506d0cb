import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { decodeModel } from '../../router/model/codec.ts';
import { BrokenModelError } from '../../router/model/container.ts';
import type { RouterModel } from '../../router/model/router-model.ts';
import { suggest } from '../../router/suggest.ts';
import type { CliCommand, CliIo } from '../cli-command.ts';
import { exitCode, UsageError } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { badRow, mapRows } from '../map-rows.ts';
import { wholeNumber } from './router-options.ts';

const id = z.union([z.string(), z.number()]);
const input = z.object({ id, text: z.string() });
const suggested = z.object({
  id,
  suggestions: z.array(z.object({ label: z.string(), score: z.number().describe('how likely it is right') })),
  because: z.array(z.object({ word: z.string(), weight: z.number() })).optional(),
});
const empty = z.object({ id, error: z.literal('text-empty') });
const output = z.union([suggested, empty, badRow]);

interface Options {
  model: string;
  top: string;
  explain?: boolean;
}

/** `hotline router suggest`: which body should answer each message, best first. */
export const routerSuggest: CliCommand = {
  input,
  output,
  configure: (command) => {
    command
      .description(
        'Reads {"id","text"} and answers {"id","suggestions":[{"label","score"}, …]} or {"id","error":"text-empty"}.',
      )
      .requiredOption('--model <path>', 'a model written by `router train`')
      .option('--top <number>', 'at most so many suggestions', '7')
      .option('--explain', 'add the words that weighed most for the first suggestion');
  },
  run: (io, command) => answerAll(io, command.opts<Options>()),
};

async function answerAll(io: CliIo, { model: path, top: asked, explain }: Options): Promise<ExitCode> {
  const top = wholeNumber('--top', asked, 1, 1000);
  const model = await openModel(io, path);
  if (!model) return exitCode.findings;
  return mapRows<z.infer<typeof input>, z.infer<typeof suggested> | z.infer<typeof empty>>(io, {
    input,
    map: ({ id, text }) =>
      text.trim() === '' ? { id, error: 'text-empty' } : { id, ...suggest(model, text, { top, explain }) },
    isFinding: (result) => 'error' in result,
  });
}

async function openModel(io: CliIo, path: string): Promise<RouterModel | undefined> {
  const file = await readFile(path).catch((error: Error) => {
    throw new UsageError(`cannot read the model: ${error.message}`);
  });
  try {
    return decodeModel(file);
  } catch (error) {
    if (!(error instanceof BrokenModelError)) throw error;
    io.stderr.write(`${path}: ${error.message}\n`);
    return undefined;
  }
}
