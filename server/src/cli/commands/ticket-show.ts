import { citizenFor } from '@hotline/shared/domain/privacy/present';
import { z } from 'zod';
import { machine } from '../../commands/actors.ts';
import { presentEvent } from '../../presenters/timeline.ts';
import { presentLedger } from '../../presenters/ledger.ts';
import { presentRow } from '../../presenters/ticket-row.ts';
import { loadHistory, openEvents } from '../../store/ticket-history.ts';
import { loadTicketByNo } from '../../store/ticket-repository.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import { writeRow } from '../json-lines.ts';
import { withContext } from '../with-context.ts';

const output = z.object({
  row: z.looseObject({ ticketNo: z.string(), status: z.string(), version: z.number() }),
  citizen: z.looseObject({}).describe('masked'),
  timeline: z.array(z.looseObject({ seq: z.number(), type: z.string(), at: z.number() })),
  ledger: z.array(z.looseObject({ key: z.string(), dueAt: z.number().nullable() })),
});

/** `hotline ticket show NO`: one ticket with timeline and deadlines; citizens stay masked. */
export const ticketShow: CliCommand = {
  output,
  configure: (command) => {
    command.argument('<ticketNo>', 'ticket number');
  },
  run: (io, command) =>
    withContext(async (context) => {
      const [ticketNo = ''] = command.args;
      const found = await loadTicketByNo(context.store, ticketNo);
      if (!found) {
        io.stderr.write(`no ticket ${ticketNo}\n`);
        return exitCode.findings;
      }
      const events = openEvents(await loadHistory(context.store, found._id));
      await writeRow(io.stdout, {
        row: presentRow(found.state, found.version),
        citizen: citizenFor(found.state, machine),
        timeline: events.map((event) => presentEvent(event, context.directory)),
        ledger: presentLedger(context, found.state, events),
      });
      return exitCode.done;
    }),
};
