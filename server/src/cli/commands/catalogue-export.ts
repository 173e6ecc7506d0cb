import { writeFileSync } from 'node:fs';
import { fileFormats } from '@hotline/shared/contracts/rest/bodies';
import { catalogueInForce } from '../../catalogue/versions.ts';
import { writeCatalogue } from '../../catalogue/write-catalogue.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import { fileFormat } from '../file-format.ts';
import { withContext } from '../with-context.ts';

/** `hotline catalogue export FILE`: 派单目录 in force with its examples, as `catalogue import` reads it. */
export const catalogueExport: CliCommand = {
  configure: (command) => {
    command
      .description('Writes 派单目录 in force with its examples to a file that `catalogue import` reads.')
      .argument('<file>', `ending in .${fileFormats.join(', .')}; - writes to stdout`)
      .option('--format <format>', `${fileFormats.join(', ')}, where the name does not say it`);
  },
  run: (io, command) => {
    const [file = ''] = command.args;
    const format = fileFormat(command.opts<{ format?: string }>().format, file);
    return withContext(async (context) => {
      const { entries } = catalogueInForce(context, context.clock.now());
      const bytes = await writeCatalogue(entries, context.directory.bodies(), format);
      if (file === '-') io.stdout.write(bytes);
      else writeFileSync(file, bytes);
      return exitCode.done;
    });
  },
};
