import { z } from 'zod';
import { findPairs } from '../../duplicates/find-pairs.ts';
import { messagesFrom } from '../../duplicates/message-input.ts';
import { messageRow } from '../../duplicates/message-row.ts';
import { DEFAULT_THRESHOLD } from '../../duplicates/ticket-index.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode, UsageError } from '../exit-code.ts';
import { RowWriter } from '../json-lines.ts';

const options = z.object({ in: z.string(), threshold: z.coerce.number().min(0).max(1) });

/** `hotline duplicates find`: pairs of one matter in a file of messages; it starts no engine. */
export const duplicatesFind: CliCommand = {
  input: messageRow,
  output: z.object({
    a: z.string(),
    b: z.string().describe('greater than a as a string'),
    score: z.number().min(0).max(1).describe('probability that both are the same matter'),
  }),
  configure: (command) => {
    command
      .description(
        'Prints {"a","b","score"} for each pair of messages on the same event, or on the same matter of one person,\n' +
          'the likeliest first. The same wording of another place is not a repeat. Bad rows are named on stderr.',
      )
      .requiredOption('--in <file>', 'JSON lines {id, title, body, date, user}; - for stdin')
      .option('--threshold <score>', 'least score that is printed, 0 to 1', String(DEFAULT_THRESHOLD));
  },
  run: async (io, command) => {
    const parsed = options.safeParse(command.opts());
    if (!parsed.success) throw new UsageError('--threshold is a number from 0 to 1');
    const { messages, badRows } = await messagesFrom(parsed.data.in, io);
    const writer = new RowWriter(io.stdout);
    for (const pair of findPairs(messages, parsed.data.threshold)) {
      await writer.write({ ...pair, score: Number(pair.score.toFixed(4)) });
    }
    await writer.flush();
    return badRows > 0 ? exitCode.findings : exitCode.done;
  },
};
