import { writeFileSync } from 'node:fs';
import { fileFormats } from '@hotline/shared/contracts/rest/bodies';
import { writeBodies } from '../../bodies/write-bodies.ts';
import { loadRegister } from '../../store/body-register.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import { fileFormat } from '../file-format.ts';
import { withContext } from '../with-context.ts';

/** `hotline bodies export FILE`: places and bodies in force, as `bodies import` reads them. */
export const bodiesExport: CliCommand = {
  configure: (command) => {
    command
      .description(
        'Writes places and bodies in force to a file that `bodies import` reads; its ending names the format.',
      )
      .argument('<file>', `ending in .${fileFormats.join(', .')}; - writes to stdout`)
      .option('--format <format>', `${fileFormats.join(', ')}, where the name does not say it`);
  },
  run: (io, command) => {
    const [file = ''] = command.args;
    const format = fileFormat(command.opts<{ format?: string }>().format, file);
    return withContext(async ({ store }) => {
      const bytes = await writeBodies(await loadRegister(store), format);
      if (file === '-') io.stdout.write(bytes);
      else writeFileSync(file, bytes);
      return exitCode.done;
    });
  },
};
