import { fileEncoding, fileFormats } from '@hotline/shared/contracts/rest/bodies';
import { z } from 'zod';
import type { CliIo } from './cli-command.ts';
import { exitCode } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import { RowWriter } from './json-lines.ts';

/** The last row of every import of a file. */
export const importSum = z.object({
  format: z.enum(fileFormats),
  encoding: fileEncoding,
  errors: z.int(),
  warnings: z.int(),
  changes: z.int(),
  version: z.int().nullable().describe('the newest; null: nothing was changed'),
});

interface ImportReport {
  file: Pick<z.infer<typeof importSum>, 'format' | 'encoding'>;
  findings: readonly { severity: 'error' | 'warning' }[];
  changes: readonly object[];
  /** What the sum says besides. */
  more?: object;
  /** Brings the file in force; it is not asked to with an error, nor on a dry run. */
  apply: () => Promise<number>;
  dryRun?: boolean | undefined;
}

/** Every finding and every change, then the sum. */
export async function reportImport(
  io: CliIo,
  { file: { format, encoding }, findings, changes, more, apply, dryRun }: ImportReport,
): Promise<ExitCode> {
  const rows = new RowWriter(io.stdout);
  for (const row of [...findings, ...changes]) await rows.write(row);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const sum = { errors, warnings: findings.length - errors, changes: changes.length };
  const version = errors === 0 && !dryRun ? await apply() : null;
  await rows.write({ format, encoding, ...sum, ...more, version });
  await rows.flush();
  return errors > 0 ? exitCode.findings : exitCode.done;
}
