import { z } from 'zod';
import { clockNames } from '../../domain/sla/vocabulary.ts';
import { route } from './route.ts';

const date = z.string().max(10);
const name = z.string().max(40);
const namedDay = z.object({ date, name });
const offDays = z.object({ from: date, to: date, name });
const session = z.object({ start: z.string().max(5), end: z.string().max(5) });
const hoursRange = z.object({
  from: date.optional(),
  to: date.optional(),
  sessions: z.array(session).max(6),
});
const bodyException = namedDay.extend({ bodyCode: z.string().max(40), kind: z.enum(['off', 'on']) });

/** What a file may say of some years; `domain/time/merge-calendar`. */
export const calendarPart = z.object({
  coveredYears: z.array(z.number().int()).max(50).default([]),
  offDays: z.array(offDays).max(2000).default([]),
  makeUpWorkdays: z.array(namedDay).max(2000).default([]),
  hours: z.array(hoursRange).max(100).optional(),
  bodyExceptions: z.array(bodyException).max(5000).default([]),
});

/** `domain/time/calendar-data`: dates `yyyy-MM-dd`, times `HH:mm`, in China. */
export const calendarData = z.object({
  id: z.string(),
  version: z.number().int(),
  coveredYears: z.array(z.number().int()),
  offDays: z.array(offDays),
  makeUpWorkdays: z.array(namedDay),
  hours: z.array(hoursRange),
  bodyExceptions: z.array(bodyException),
});

/** Rows and columns count from 1; `null` where the problem lies in no row of a file. */
export const rowProblem = z.object({
  row: z.number().int().nullable(),
  column: z.number().int().nullable(),
  code: z.string(),
  value: z.string(),
});

/** An open deadline that would move. Instants are epoch milliseconds. */
export const dueMove = z.object({
  ticketNo: z.string(),
  clock: z.enum(clockNames),
  bodyId: z.string().nullable(),
  from: z.number().int().nullable(),
  to: z.number().int(),
  becomesLate: z.boolean(),
  isRelieved: z.boolean(),
});
export type DueMoveRow = z.infer<typeof dueMove>;
export const dueMoves = z.object({
  /** Open tickets that were looked at. */
  tickets: z.number().int(),
  moved: z.number().int(),
  becomeLate: z.number().int(),
  relieved: z.number().int(),
  /** The ones that become late first, then by the new due; at most 200. */
  rows: z.array(dueMove),
});
export type DueMoves = z.infer<typeof dueMoves>;

export const showCalendar = route({
  method: 'GET',
  path: '/calendar',
  summary: 'The working calendar in force, and the year that it will need next',
  response: z.object({
    data: calendarData,
    need: z.object({ year: z.number().int(), neededFrom: z.number().int(), warnFrom: z.number().int() }),
    /** The need is at most 60 days away. */
    isWarning: z.boolean(),
    /** Open tickets with a deadline that waits for a year. */
    waiting: z.number().int(),
    /** Open tickets that still follow an older version. */
    following: z.number().int(),
  }),
});
const edited = z.object({ data: calendarData });
export const previewCalendar = route({
  method: 'POST',
  path: '/calendar/preview',
  summary: 'What is wrong with an edited calendar, and which open tickets it would move',
  body: edited,
  response: z.object({ problems: z.array(rowProblem), moves: dueMoves.nullable() }),
});
export const applyCalendar = route({
  method: 'POST',
  path: '/calendar/apply',
  summary: 'Puts an edited calendar in force; 409 if another version came meanwhile',
  body: edited.extend({ reason: z.string().trim().min(2).max(200) }),
  response: z.object({ version: z.number().int() }),
});
export const readCalendarUpload = route({
  method: 'POST',
  path: '/calendar/read',
  summary: 'Reads a JSON, CSV or ICS file into the calendar, without applying it',
  body: z.object({
    fileName: z.string().max(200),
    base64: z.base64().max(240_000),
    years: z.array(z.number().int()).max(10).default([]),
  }),
  response: z.object({
    encoding: z.enum(['utf-8', 'gb18030']),
    format: z.enum(['json', 'csv', 'ics']),
    years: z.array(z.number().int()),
    data: calendarData,
    problems: z.array(rowProblem),
  }),
});
