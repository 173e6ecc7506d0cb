import { basename } from 'node:path';
import {
  catalogueChange,
  catalogueFinding,
  cataloguePreview,
} from '@hotline/shared/contracts/rest/catalogue';
import { mergeEntries } from '@hotline/shared/domain/routing/merge-catalogue';
import { z } from 'zod';
import { applyCatalogue, previewCatalogue } from '../../catalogue/apply-catalogue.ts';
import { catalogueInForce, catalogueVersions } from '../../catalogue/versions.ts';
import { readCatalogueFile } from '../../catalogue/read-catalogue-file.ts';
import { readBound } from '../../catalogue/valid-range.ts';
import { operator } from '../../commands/accounts/operator.ts';
import type { Context } from '../../context.ts';
import type { CliCommand, CliIo } from '../cli-command.ts';
import { encodingOption } from '../encoding-option.ts';
import { UsageError } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Encoding } from '../../files/decode-text.ts';
import type { UploadedFile } from '../../files/read-sheets.ts';
import { importSum, reportImport } from '../import-report.ts';
import { readFile } from '../read-file.ts';
import { withContext } from '../with-context.ts';

const output = z.union([
  catalogueFinding,
  catalogueChange,
  importSum.extend({
    examples: z.int().describe('that were tried'),
    prepared: cataloguePreview.shape.prepared.describe(
      'versions prepared for later that do not know of this',
    ),
  }),
]);

interface Options {
  encoding?: Encoding;
  dryRun?: boolean;
  whole?: boolean;
  from?: string;
  carry?: boolean;
  reason: string;
}

/** `hotline catalogue import FILE`: every finding by row, what changes, then the sum. */
export const catalogueImport: CliCommand = {
  output,
  configure: (command) => {
    command
      .description(
        'Publishes 派单目录 from an xlsx, CSV (UTF-8 or GB18030) or JSON file: entries are added or replaced by their\n' +
          'number. Conflicts, gaps and failed examples are told; with an error nothing is published. A body is named by\n' +
          'code, name or alias, 属地乡镇 is the township of the place.',
      )
      .argument(
        '<file>',
        'columns: 记录,编号,事项,区划,诉求类型,条件词,主办,协办,一单多办,条款,… or the same in English',
      )
      .option('--dry-run', 'change nothing, only say what is wrong and what would change')
      .option('--whole', 'the file is the whole catalogue: entries that it does not name are left out')
      .option('--from <day>', 'prepare a version that holds from a day on, such as 2027-01-01')
      .option('--carry', 'take it into the versions prepared for later as well')
      .addOption(encodingOption())
      .option('--reason <text>', 'for the audit', '命令行导入');
  },
  run: (io, command) => {
    const [path = ''] = command.args;
    const options = command.opts<Options>();
    const from = readBound(options.from ?? '', false);
    if (from === undefined) throw new UsageError(`--from: ${options.from} is no day`);
    const file = { name: basename(path), bytes: readFile(path), encoding: options.encoding };
    return withContext((context) => importFile(context, io, file, { ...options, from }));
  },
};

async function importFile(
  context: Context,
  io: CliIo,
  file: UploadedFile,
  { dryRun, whole = false, from, carry = false, reason }: Omit<Options, 'from'> & { from: number | null },
): Promise<ExitCode> {
  const { format, encoding, ...read } = await readCatalogueFile(file, context.directory.bodies());
  const current = catalogueInForce(context, Math.max(from ?? 0, context.clock.now()));
  const entries = mergeEntries(current.entries, read.entries, whole);
  const { findings, changes, examples, prepared } = previewCatalogue(context, { entries, from }, read);
  const edited = { version: catalogueVersions(context).at(-1)?.version ?? 0, entries, from, carry };
  const who = { person: operator(), reason, address: '' };
  const apply = () => applyCatalogue(context, edited, who);
  const more = { examples, prepared };
  return reportImport(io, { file: { format, encoding }, findings, changes, more, apply, dryRun });
}
