import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { rowProblem } from '@hotline/shared/contracts/rest/calendars';
import { formatIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import { z } from 'zod';
import { applyCalendar } from '../../calendars/apply-calendar.ts';
import { previewCalendar } from '../../calendars/preview-calendar.ts';
import { readCalendarFile } from '../../calendars/read-calendar-file.ts';
import type { ReadCalendarFile } from '../../calendars/read-calendar-file.ts';
import { reckonOpenTickets } from '../../calendars/reckon-open-tickets.ts';
import type { Context } from '../../context.ts';
import type { CliCommand, CliIo } from '../cli-command.ts';
import { exitCode, UsageError } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { RowWriter } from '../json-lines.ts';
import { withContext } from '../with-context.ts';

const move = z.object({
  ticketNo: z.string(),
  clock: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  becomesLate: z.boolean(),
});

const output = z.union([
  rowProblem,
  move,
  z.object({
    encoding: z.enum(['utf-8', 'gb18030']),
    format: z.enum(['json', 'csv', 'ics']),
    years: z.array(z.int()),
    problems: z.int(),
    moved: z.int().describe('open tickets of which a deadline moves'),
    becomeLate: z.int(),
    version: z.int().nullable().describe('in force now; null: nothing was changed'),
  }),
]);

interface Options {
  dryRun?: boolean;
  years?: string;
  reason: string;
}

/** `hotline calendar import FILE`: problems by row, else what moves, then the sum. */
export const calendarImport: CliCommand = {
  output,
  configure: (command) => {
    command
      .description(
        'Replaces the years of a JSON, CSV (UTF-8 or GB18030) or ICS file in the working calendar. With a problem\n' +
          'nothing is changed.',
      )
      .argument('<file>', 'CSV columns: kind,from,to,name,body,hours (类型,开始,结束,名称,单位,时段)')
      .option('--dry-run', 'change nothing, only say what is wrong or would move')
      .option('--years <years>', 'years that the file is about, such as 2027, where it does not say them')
      .option('--reason <text>', 'for the audit', '命令行导入');
  },
  run: (io, command) => {
    const [file = ''] = command.args;
    const options = command.opts<Options>();
    const bytes = readBytes(file);
    const years = yearsOf(options.years);
    return withContext((context) => {
      const read = readCalendarFile(context.rules.grounds().data, { name: basename(file), bytes }, years);
      return finish(context, io, read, options);
    });
  },
};

async function finish(
  context: Context,
  io: CliIo,
  read: ReadCalendarFile,
  options: Options,
): Promise<ExitCode> {
  const rows = new RowWriter(io.stdout);
  for (const problem of read.problems) await rows.write(problem);
  const { encoding, format, years, data } = read;
  const ok = read.problems.length === 0;
  const moves = ok ? (await previewCalendar(context, data)).moves : null;
  for (const { ticketNo, clock, from, to, becomesLate } of moves?.rows ?? []) {
    const iso = { from: from === null ? null : formatIsoInstant(from), to: formatIsoInstant(to) };
    await rows.write({ ticketNo, clock, ...iso, becomesLate });
  }
  const version = ok && !options.dryRun ? await apply(context, read, options.reason) : null;
  const { moved = 0, becomeLate = 0 } = moves ?? {};
  await rows.write({ encoding, format, years, problems: read.problems.length, moved, becomeLate, version });
  await rows.flush();
  return ok ? exitCode.done : exitCode.findings;
}

async function apply(context: Context, { data }: ReadCalendarFile, reason: string): Promise<number> {
  const person = { _id: 'command-line', name: '命令行' };
  const edited = { ...data, version: context.rules.grounds().data.version };
  const version = await applyCalendar(context, edited, { person, reason, address: '' });
  await reckonOpenTickets(context);
  return version;
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : ''}`);
  }
}

function yearsOf(text: string | undefined): number[] {
  const years = (text ?? '').split(',').filter(Boolean);
  const wrong = years.find((year) => !/^\d{4}$/u.test(year));
  if (wrong !== undefined) throw new UsageError(`--years: ${wrong} is no year`);
  return years.map(Number);
}
