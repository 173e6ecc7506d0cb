import { createReadStream } from 'node:fs';
import { trainingRow } from '../../router/rows/training-row.ts';
import type { TrainingRow } from '../../router/rows/training-row.ts';
import type { CliIo } from '../cli-command.ts';
import { UsageError } from '../exit-code.ts';
import { readLines, RowWriter } from '../json-lines.ts';
import { parseRow } from '../map-rows.ts';

export interface ReadRows {
  rows: TrainingRow[];
  /** Rows that were named on stdout and left out. */
  bad: number;
}

/**
 * Reads labelled rows from a file of JSON lines. Each bad row is answered at once by an error row.
 *
 * @throws UsageError when the file cannot be read.
 */
export async function readTrainingRows(io: CliIo, file: string): Promise<ReadRows> {
  const writer = new RowWriter(io.stdout);
  const rows: TrainingRow[] = [];
  let bad = 0;
  try {
    for await (const { number, text } of readLines(createReadStream(file))) {
      const parsed = parseRow(text, number, { input: trainingRow });
      if ('row' in parsed) rows.push(parsed.row);
      else {
        bad += 1;
        await writer.write(parsed.bad);
      }
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new UsageError(`cannot read ${file}: ${error.message}`);
    throw error;
  }
  await writer.flush();
  return { rows, bad };
}
