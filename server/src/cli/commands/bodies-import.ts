import { basename } from 'node:path';
import { bodyChange, bodyProblem } from '@hotline/shared/contracts/rest/bodies';
import { z } from 'zod';
import { applyBodies, editedRegister } from '../../bodies/apply-bodies.ts';
import { previewBodies } from '../../bodies/preview-bodies.ts';
import { readBodiesFile } from '../../bodies/read-bodies-file.ts';
import { operator } from '../../commands/accounts/operator.ts';
import type { Context } from '../../context.ts';
import type { CliCommand, CliIo } from '../cli-command.ts';
import { encodingOption } from '../encoding-option.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Encoding } from '../../files/decode-text.ts';
import type { UploadedFile } from '../../files/read-sheets.ts';
import { importSum, reportImport } from '../import-report.ts';
import { readFile } from '../read-file.ts';
import { withContext } from '../with-context.ts';

const output = z.union([bodyProblem, bodyChange, importSum]);

interface Options {
  encoding?: Encoding;
  dryRun?: boolean;
  whole?: boolean;
  reason: string;
}

/** `hotline bodies import FILE`: every problem by row, what changes, then the sum. */
export const bodiesImport: CliCommand = {
  output,
  configure: (command) => {
    command
      .description(
        'Brings places and bodies of an xlsx, CSV (UTF-8 or GB18030) or JSON file in force: what the file names is\n' +
          'added or replaced, the rest stays. A body is closed (撤销), never deleted. With an error nothing is changed;\n' +
          'warnings are told. An export shows every column.',
      )
      .argument('<file>', 'columns: 记录,编码,名称,别名,类型,上级,区划,审签,… or the same in English')
      .option('--dry-run', 'change nothing, only say what is wrong and what would change')
      .option('--whole', 'the file is the whole list: bodies that it does not name are closed')
      .addOption(encodingOption())
      .option('--reason <text>', 'for the audit', '命令行导入');
  },
  run: (io, command) => {
    const [path = ''] = command.args;
    const bytes = readFile(path);
    const options = command.opts<Options>();
    const file = { name: basename(path), bytes, encoding: options.encoding };
    return withContext((context) => importFile(context, io, file, options));
  },
};

async function importFile(
  context: Context,
  io: CliIo,
  file: UploadedFile,
  { dryRun, whole = false, reason }: Options,
): Promise<ExitCode> {
  const { format, encoding, part, read } = await readBodiesFile(file);
  const { before, after } = await editedRegister(context, { part, isWhole: whole });
  const { problems, changes } = await previewBodies(context, before, after, read);
  const who = { person: operator(), reason, address: '' };
  const edited = { version: before.version, part, isWhole: whole };
  const apply = () => applyBodies(context, edited, who);
  return reportImport(io, { file: { format, encoding }, findings: problems, changes, apply, dryRun });
}
