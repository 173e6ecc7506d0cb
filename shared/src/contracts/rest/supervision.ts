import { z } from 'zod';
import { clockNames } from '../../domain/sla/vocabulary.ts';
import { route } from './route.ts';
import { ticketRow } from './ticket-view.ts';

/** 限时办结 board: what is due soon and overdue, by body and clock. */
export const slaBoard = z.object({
  at: z.number().int(),
  open: z.number().int(),
  dueSoon: z.number().int(),
  overdue: z.number().int(),
  byBody: z.array(
    z.object({
      bodyId: z.string().nullable(),
      open: z.number().int(),
      dueSoon: z.number().int(),
      overdue: z.number().int(),
    }),
  ),
  byClock: z.array(
    z.object({
      clock: z.enum(clockNames),
      open: z.number().int(),
      dueSoon: z.number().int(),
      overdue: z.number().int(),
    }),
  ),
  nearest: z.array(ticketRow),
});
export type SlaBoard = z.infer<typeof slaBoard>;
export const showBoard = route({
  method: 'GET',
  path: '/supervision/board',
  summary: 'The live SLA board',
  response: slaBoard,
});

/** The tickets behind a figure of the board. */
export const boardTickets = route({
  method: 'GET',
  path: '/supervision/board/tickets',
  summary: 'The tickets behind a figure of the SLA board, the nearest deadline first, at most 500',
  query: z.object({
    state: z.enum(['open', 'due-soon', 'overdue']),
    /** Left out: every open ticket, or with another state than `open` the finish clocks. */
    clock: z.enum(clockNames).optional(),
    /** Who answers for the clock; `hotline-itself` = the hotline. */
    bodyId: z.string().max(60).optional(),
  }),
  response: z.object({
    total: z.number().int(),
    rows: z.array(ticketRow.extend({ dueAt: z.number().int().nullable() })),
  }),
});

/** 运行大屏. */
export const wallboard = z.object({
  at: z.number().int(),
  waiting: z.number().int(),
  longestWaitMs: z.number().int(),
  agents: z.record(z.string(), z.number().int()),
  today: z.object({
    offered: z.number().int(),
    answered: z.number().int(),
    abandoned: z.number().int(),
    within15s: z.number().int(),
    tickets: z.number().int(),
    answeredAtOnce: z.number().int(),
    closed: z.number().int(),
  }),
});
export type Wallboard = z.infer<typeof wallboard>;
export const showWallboard = route({
  method: 'GET',
  path: '/wallboard',
  summary: 'The day in figures',
  response: wallboard,
});
