import { basename } from 'node:path';
import { fileEncoding, fileFormats } from '@hotline/shared/contracts/rest/bodies';
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
import { exitCode, UsageError } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Encoding } from '../../files/decode-text.ts';
import type { UploadedFile } from '../../files/read-sheets.ts';
import { RowWriter } from '../json-lines.ts';
import { readFile } from '../read-file.ts';
import { withContext } from '../with-context.ts';

const output = z.union([
  catalogueFinding,
  catalogueChange,
  z.object({
    format: z.enum(fileFormats),
    encoding: fileEncoding,
    errors: z.int(),
    warnings: z.int(),
    changes: z.int(),
    examples: z.int().describe('that were tried'),
    prepared: cataloguePreview.shape.prepared.describe(
      'versions prepared for later that do not know of this',
    ),
    version: z.int().nullable().describe('the newest; null: nothing was changed'),
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
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const rows = new RowWriter(io.stdout);
  for (const row of [...findings, ...changes]) await rows.write(row);
  const edited = { version: catalogueVersions(context).at(-1)?.version ?? 0, entries, from, carry };
  const who = { person: operator(), reason, address: '' };
  const version = errors === 0 && !dryRun ? await applyCatalogue(context, edited, who) : null;
  const sum = { errors, warnings: findings.length - errors, changes: changes.length, examples, prepared };
  await rows.write({ format, encoding, ...sum, version });
  await rows.flush();
  return errors > 0 ? exitCode.findings : exitCode.done;
}
