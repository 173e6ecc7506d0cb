import type { Clock } from '@hotline/shared/domain/ticket/ticket';
import { ledgerView } from '@hotline/shared/contracts/rest/ticket-view';
import type { LedgerView } from '@hotline/shared/contracts/rest/ticket-view';
import { formatIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import { z } from 'zod';
import { presentLedger } from '../../presenters/ledger.ts';
import type { CliCommand } from '../cli-command.ts';
import { RowWriter } from '../json-lines.ts';
import { ticketArgument, withTicket } from '../with-ticket.ts';

const instant = z.string().describe('ISO 8601 with +08:00');

const output = z.object({
  ticketNo: z.string(),
  ...ledgerView.pick({ key: true, name: true, lines: true, result: true }).shape,
  round: z.int(),
  owner: z.string().nullable().describe('body that answers for it; null: the hotline'),
  spans: z.array(z.string()).describe('granted, extensions included'),
  startedAt: instant,
  dueAt: instant.nullable().describe('null: the calendar of a needed year is missing'),
  metAt: instant.nullable(),
  cancelledAt: instant.nullable(),
  pausedMs: z.int(),
  recorded: z.array(z.object({ stage: z.string(), dueAt: instant })),
});

type Row = z.infer<typeof output>;

/** `hotline sla explain TICKET`: one line a clock, with each day counted or skipped and why, pauses and extensions. */
export const slaExplain: CliCommand = {
  output,
  configure: ticketArgument,
  run: (io, command) =>
    withTicket(io, command, async ({ ticketNo, context, ticket: { state }, events }) => {
      const rows = new RowWriter(io.stdout);
      const ledgers = presentLedger(context, state, events);
      for (const [index, clock] of state.clocks.entries()) {
        await rows.write(rowOf(ticketNo, clock, ledgers[index]!));
      }
      await rows.flush();
    }),
};

const iso = (at: number | null): string | null => (at === null ? null : formatIsoInstant(at));

const rowOf = (ticketNo: string, clock: Clock, { key, name, lines, result }: LedgerView): Row => ({
  ticketNo,
  key,
  name,
  round: clock.round,
  owner: clock.owner,
  spans: [...clock.spans],
  startedAt: formatIsoInstant(clock.startedAt),
  dueAt: iso(clock.dueAt),
  metAt: iso(clock.metAt),
  cancelledAt: iso(clock.cancelledAt),
  pausedMs: clock.pausedMs,
  recorded: clock.fired.map((mark) => {
    const [stage = '', dueAt] = mark.split('@');
    return { stage, dueAt: formatIsoInstant(Number(dueAt)) };
  }),
  lines,
  result,
});
