import { addSpan } from '@hotline/shared/domain/time/add-span';
import { defaultCalendar } from '@hotline/shared/domain/time/default-calendar';
import { formatIsoInstant, parseIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import { z } from 'zod';
import type { CliCommand } from '../cli-command.ts';
import { badRow, mapRows } from '../map-rows.ts';

const id = z.union([z.string(), z.number()]);

const input = z.object({
  id,
  from: z.string().describe('ISO 8601 date and time with zone offset, such as 2026-09-18T09:00:00+08:00'),
  span: z.string().describe('3wd, 0.5wd (working days), 30min, 24h (wall clock)'),
});

const output = z.union([
  z.object({ id, due: z.string().describe('ISO 8601 with +08:00') }),
  z.object({ id, error: z.literal('calendar-not-covered'), year: z.int() }),
  z.object({ id, error: z.enum(['span-invalid', 'from-invalid']) }),
  badRow,
]);

type Row = z.infer<typeof input>;
type Answer = z.infer<typeof output>;

/** `hotline sla due`: the calculator alone, under the default calendar; it starts no engine. */
export const slaDue: CliCommand = {
  input,
  output,
  configure: (command) => {
    command.description(
      'Reads {"id","from","span"} and answers {"id","due"}, {"id","error":"calendar-not-covered","year"} with the first\n' +
        'year that is needed and not covered, {"id","error":"span-invalid"} or {"id","error":"from-invalid"}.',
    );
  },
  run: (io) =>
    mapRows<Row, Answer>(io, {
      input,
      map: answer,
      isFinding: (result) => 'error' in result,
      codeOf: wrongField,
    }),
};

function answer({ id, from, span }: Row): Answer {
  const start = parseIsoInstant(from);
  if (start === undefined) return { id, error: 'from-invalid' };
  const result = addSpan(defaultCalendar, start, span);
  if ('error' in result) return { id, ...result };
  return { id, due: formatIsoInstant(result.due) };
}

function wrongField(error: z.ZodError): string | undefined {
  const fields = error.issues.map(({ path }) => path[0]);
  if (fields.length !== 1) return undefined;
  if (fields[0] === 'from') return 'from-invalid';
  return fields[0] === 'span' ? 'span-invalid' : undefined;
}
