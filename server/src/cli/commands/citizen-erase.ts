import { z } from 'zod';
import { eraseCitizen } from '../../commands/erase-citizen.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode, UsageError } from '../exit-code.ts';
import { RowWriter } from '../json-lines.ts';
import { withContext } from '../with-context.ts';

const options = z.object({
  number: z.string().regex(/^\d{5,15}$/u),
  reason: z.string().trim().min(2).max(200),
});

/** `hotline citizen erase`: takes a person out of every ended ticket; 1 when some stay. */
export const citizenErase: CliCommand = {
  output: z.object({
    ticketNo: z.string().nullable(),
    outcome: z
      .enum(['erased', 'open', 'busy', 'recordings-out-of-reach', 'attachments-out-of-reach'])
      .describe(
        'open: somebody works on it; busy: it changed meanwhile, ask again; recordings-out-of-reach: name RECORDINGS_DIR; ' +
          'attachments-out-of-reach: name HOTLINE_DATA or ATTACHMENTS_DIR',
      ),
  }),
  configure: (command) => {
    command
      .description(
        'Takes name, numbers, place, texts, recordings, files and copies out of every ended ticket of a number,\n' +
          'and of calls that no ticket came of. It cannot be undone.\n' +
          'The chain of events stays whole: `hotline events verify` finds nothing.',
      )
      .requiredOption('--number <digits>', 'telephone number as it was dialled from or left')
      .requiredOption('--reason <text>', 'why, for the audit: who asked, under which article');
  },
  run: async (io, command) => {
    const parsed = options.safeParse(command.opts());
    if (!parsed.success) throw new UsageError('--number is 5 to 15 digits, --reason 2 to 200 characters');
    return withContext(async (context) => {
      const rows = new RowWriter(io.stdout);
      let left = 0;
      for await (const ticket of eraseCitizen(context, parsed.data.number, parsed.data.reason)) {
        if (ticket.outcome !== 'erased') left += 1;
        await rows.write(ticket);
      }
      await rows.flush();
      return left === 0 ? exitCode.done : exitCode.findings;
    });
  },
};
