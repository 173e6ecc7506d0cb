import { citizenFor } from '@hotline/shared/domain/privacy/present';
import { z } from 'zod';
import { machine } from '../../commands/actors.ts';
import { presentEvent } from '../../presenters/timeline.ts';
import { presentLedger } from '../../presenters/ledger.ts';
import { presentRow } from '../../presenters/ticket-row.ts';
import type { CliCommand } from '../cli-command.ts';
import { writeRow } from '../json-lines.ts';
import { ticketArgument, withTicket } from '../with-ticket.ts';

const output = z.object({
  row: z.looseObject({ ticketNo: z.string(), status: z.string(), version: z.number() }),
  citizen: z.looseObject({}).describe('masked'),
  timeline: z.array(z.looseObject({ seq: z.number(), type: z.string(), at: z.number() })),
  ledger: z.array(z.looseObject({ key: z.string(), dueAt: z.number().nullable() })),
});

/** `hotline ticket show NO`: one ticket with timeline and deadlines; citizens stay masked. */
export const ticketShow: CliCommand = {
  output,
  configure: ticketArgument,
  run: (io, command) =>
    withTicket(io, command, ({ context, ticket: { state, version }, events }) =>
      writeRow(io.stdout, {
        row: presentRow(state, version),
        citizen: citizenFor(state, machine),
        timeline: events.map((event) => presentEvent(event, context.directory)),
        ledger: presentLedger(context, state, events),
      }),
    ),
};
