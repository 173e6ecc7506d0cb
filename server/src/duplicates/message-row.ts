import { z } from 'zod';

const text = z.string().nullish();

/** A row of `duplicates find` and `topics`. Unknown fields are ignored. */
export const messageRow = z.object({
  id: z.union([z.string().min(1), z.number()]),
  title: text,
  body: text,
  date: z
    .union([z.string(), z.number()])
    .nullish()
    .describe('2026-09-18, 2026-09-18T09:00:00 (taken for +08:00), with a zone, or milliseconds since 1970'),
  user: z.union([z.string(), z.number()]).nullish().describe('who sent it: an account or a number'),
  likes: z.number().nullish(),
  division: text.describe('district or town that it is from; without it, those that its title names'),
});
export type MessageRow = z.infer<typeof messageRow>;

/** A message that has words. `at` is missing if the row has no readable date. */
export interface Message {
  id: string;
  title: string;
  body: string;
  at?: number | undefined;
  caller?: string | undefined;
  /** Name of the district or town that it is from. */
  division?: string | undefined;
  likes: number;
}

export type RowProblem = 'text-missing' | 'date-unreadable' | 'id-duplicate';

/** `date-unreadable` still gives a message; it is only compared without its date. */
export function messageOf(row: MessageRow): { message?: Message; problem?: RowProblem } {
  const [title, body] = [row.title ?? '', row.body ?? ''];
  if (!/[\p{L}\p{N}]/u.test(title + body)) return { problem: 'text-missing' };
  const at = row.date == null || row.date === '' ? undefined : instantFrom(row.date);
  const message: Message = {
    id: String(row.id),
    title,
    body,
    at: Number.isNaN(at) ? undefined : at,
    caller: row.user == null ? undefined : String(row.user),
    division: row.division?.trim() || undefined,
    likes: Math.max(0, row.likes ?? 0),
  };
  return Number.isNaN(at) ? { message, problem: 'date-unreadable' } : { message };
}

/** NaN if it is no date between 1970 and 9999. */
function instantFrom(date: string | number): number {
  const at = typeof date === 'number' ? date : Date.parse(isoOf(date.trim()));
  return at >= 0 && at < 253_402_300_800_000 ? at : Number.NaN;
}

/** 2019/1/5 9:00:00 as 2019-01-05T09:00:00+08:00. */
function isoOf(date: string): string {
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(.*)$/u.exec(
      date,
    );
  if (!parts) return date;
  const [, year, month, day, hour = '0', minute = '00', second = '00', zone = ''] = parts;
  const two = (value: string) => value.padStart(2, '0');
  return `${year}-${two(month!)}-${two(day!)}T${two(hour)}:${minute}:${second}${zone.trim() || '+08:00'}`;
}
