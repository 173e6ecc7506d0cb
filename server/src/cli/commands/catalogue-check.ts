import { catalogueFinding } from '@hotline/shared/contracts/rest/catalogue';
import { z } from 'zod';
import { previewCatalogue } from '../../catalogue/apply-catalogue.ts';
import { catalogueInForce } from '../../catalogue/versions.ts';
import { readBound } from '../../catalogue/valid-range.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode, UsageError } from '../exit-code.ts';
import { RowWriter } from '../json-lines.ts';
import { withContext } from '../with-context.ts';

const output = z.union([
  catalogueFinding,
  z.object({
    version: z.int(),
    entries: z.int(),
    examples: z.int().describe('that were tried'),
    findings: z.int(),
  }),
]);

/** `hotline catalogue check`: conflicts, gaps, circles and failed examples of 派单目录, then the sum. */
export const catalogueCheck: CliCommand = {
  output,
  configure: (command) => {
    command.option('--on <day>', 'as it will hold on a later day, such as 2027-01-01');
  },
  run: (io, command) => {
    const day = command.opts<{ on?: string }>().on ?? '';
    const on = readBound(day, false);
    if (on === undefined) throw new UsageError(`--on: ${day} is no day`);
    return withContext(async (context) => {
      const { version, entries } = catalogueInForce(context, Math.max(on ?? 0, context.clock.now()));
      const { findings, examples } = previewCatalogue(context, { entries, from: on });
      const rows = new RowWriter(io.stdout);
      for (const finding of findings) await rows.write(finding);
      await rows.write({ version, entries: entries.length, examples, findings: findings.length });
      await rows.flush();
      return findings.length > 0 || entries.length === 0 ? exitCode.findings : exitCode.done;
    });
  },
};
