import { calendarData } from '@hotline/shared/contracts/rest/calendars';
import { editable } from '../../calendars/editable.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode, UsageError } from '../exit-code.ts';
import { writeRow } from '../json-lines.ts';
import { withContext } from '../with-context.ts';

/** `hotline calendar show`: the working calendar in force, or an older version, as `calendar import` reads it. */
export const calendarShow: CliCommand = {
  output: calendarData,
  configure: (command) => {
    command.option('--revision <number>', 'an older version');
  },
  run: (io, command) =>
    withContext(async ({ rules }) => {
      const { revision } = command.opts<{ revision?: string }>();
      try {
        const { data } = rules.grounds(revision === undefined ? undefined : Number(revision));
        await writeRow(io.stdout, editable(data));
      } catch (error) {
        if (error instanceof RangeError) throw new UsageError(error.message);
        throw error;
      }
      return exitCode.done;
    }),
};
