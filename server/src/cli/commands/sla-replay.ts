import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { profile as profileSchema } from '@hotline/shared/contracts/rest/profiles';
import { replaySum } from '@hotline/shared/contracts/rest/replay';
import type { Profile } from '@hotline/shared/domain/sla/profile';
import { profileProblems } from '@hotline/shared/domain/sla/validate-profile';
import type { CalendarData } from '@hotline/shared/domain/time/calendar-data';
import { formatIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import { z } from 'zod';
import { readCalendarFile } from '../../calendars/read-calendar-file.ts';
import { asProfile } from '../../profiles/as-profile.ts';
import { replayMonth } from '../../replay/replay-month.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode, UsageError } from '../exit-code.ts';
import { RowWriter } from '../json-lines.ts';
import { withContext } from '../with-context.ts';

const outcome = z.enum(['kept', 'missed', 'open']);
const output = z.union([
  z.object({
    ticketNo: z.string(),
    clock: z.string(),
    bodyId: z.string().nullable(),
    before: z.string(),
    after: z.string(),
    outcomeBefore: outcome,
    outcomeAfter: outcome,
  }),
  replaySum,
]);

interface Options {
  month: string;
  profile?: string;
  calendar?: string;
}

/** `hotline sla replay`: a line for each deadline that would move, then the sum; nothing is touched. */
export const slaReplay: CliCommand = {
  output,
  configure: (command) => {
    command
      .requiredOption('--month <month>', 'tickets accepted in it, such as 2026-08')
      .option('--profile <file>', 'JSON of a deadline profile for all of them')
      .option('--calendar <file>', 'JSON, CSV or ICS, put into the calendar in force');
  },
  run: (io, command) => {
    const { month, profile, calendar } = command.opts<Options>();
    if (!/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(month)) throw new UsageError(`--month: ${month} is no month`);
    const other = profile === undefined ? undefined : readProfile(profile);
    const bytes = calendar === undefined ? undefined : readBytes(calendar);
    return withContext(async (context) => {
      const edited = bytes && readEdited(context.rules.grounds().data, calendar!, bytes);
      const rows = new RowWriter(io.stdout);
      const sum = await replayMonth(context, { month, profile: other, calendar: edited }, (row) => {
        const { ticketNo, clock, bodyId, before, after, outcomeBefore, outcomeAfter } = row;
        const instants = { before: formatIsoInstant(before), after: formatIsoInstant(after) };
        return rows.write({ ticketNo, clock, bodyId, ...instants, outcomeBefore, outcomeAfter });
      });
      await rows.write(sum);
      await rows.flush();
      return exitCode.done;
    });
  },
};

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : ''}`);
  }
}

function readProfile(file: string): Profile {
  const text = new TextDecoder().decode(readBytes(file));
  const parsed = z.string().transform(parseJson).pipe(profileSchema).safeParse(text);
  if (!parsed.success) throw new UsageError(`${file} is no profile: ${z.prettifyError(parsed.error)}`);
  const profile = asProfile(parsed.data);
  const [wrong] = profileProblems(profile);
  if (wrong) throw new UsageError(`${file}: ${wrong.at} ${wrong.code} ${wrong.value}`);
  return profile;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readEdited(current: CalendarData, file: string, bytes: Uint8Array): CalendarData {
  const { data, problems } = readCalendarFile(current, { name: basename(file), bytes });
  const [wrong] = problems;
  if (wrong) throw new UsageError(`${file}: row ${wrong.row ?? '?'}: ${wrong.code} ${wrong.value}`);
  return data;
}
