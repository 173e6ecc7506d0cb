import { rowProblem } from '@hotline/shared/contracts/rest/calendars';
import { formatIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import { z } from 'zod';
import { problemsOf } from '../../calendars/preview-calendar.ts';
import { showCalendar } from '../../calendars/show-calendar.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import { RowWriter } from '../json-lines.ts';
import { withContext } from '../with-context.ts';

const output = z.union([
  rowProblem,
  z.object({
    version: z.int(),
    years: z.array(z.int()),
    needs: z.int().describe('the first year that is not loaded'),
    neededFrom: z.string().describe('from when deadlines reach into it'),
    isWarning: z.boolean().describe('at most 60 days away'),
    waiting: z.int().describe('open tickets with a deadline that waits for a year'),
    following: z.int().describe('open tickets that still follow an older version'),
  }),
]);

/** `hotline calendar check`: problems of the calendar in force, and the year that it needs next. */
export const calendarCheck: CliCommand = {
  output,
  run: (io) =>
    withContext(async (context) => {
      const { data, need, isWarning, waiting, following } = await showCalendar(context);
      const problems = problemsOf(data);
      const rows = new RowWriter(io.stdout);
      for (const problem of problems) await rows.write(problem);
      await rows.write({
        version: data.version,
        years: data.coveredYears,
        needs: need.year,
        neededFrom: formatIsoInstant(need.neededFrom),
        isWarning,
        waiting,
        following,
      });
      await rows.flush();
      return problems.length > 0 || isWarning || waiting > 0 ? exitCode.findings : exitCode.done;
    }),
};
