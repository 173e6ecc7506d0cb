import { z } from 'zod';
import { messagesFrom } from '../../duplicates/message-input.ts';
import { messageRow } from '../../duplicates/message-row.ts';
import { topicKinds } from '../../topics/attention.ts';
import { chooseTopics } from '../../topics/choose-topics.ts';
import { findTopics } from '../../topics/find-topics.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode, UsageError } from '../exit-code.ts';
import { RowWriter } from '../json-lines.ts';

const options = z.object({
  in: z.string(),
  top: z.coerce.number().int().positive(),
  place: z.string().trim().min(1).optional(),
  week: z.iso.date().optional(),
});

/** `hotline topics`: what many write about, ranked; it starts no engine. */
export const topics: CliCommand = {
  input: messageRow,
  output: z.object({
    rank: z.int().positive(),
    kind: z.enum(topicKinds),
    place: z.string().describe('empty if the messages name none'),
    divisions: z.array(z.string()).describe('districts and towns, the most frequent first'),
    from: z.string().nullable().describe('first day, +08:00'),
    to: z.string().nullable(),
    count: z.int().describe('messages of the place and week chosen'),
    everywhere: z.int().describe('messages of all places and weeks'),
    growth: z
      .number()
      .describe(
        'busiest 14 days against 14 days of the 8 weeks before, or week against week; 1 is no growth',
      ),
    heat: z.number().describe('people who wrote and agreed, up to doubled by how strongly it is of its kind'),
    weeks: z.array(
      z.object({
        from: z.string().describe('Monday'),
        count: z.int(),
        growth: z.number(),
        ids: z.array(z.string()),
      }),
    ),
    words: z.array(z.string()),
    representative: z.object({
      id: z.string(),
      title: z.string(),
      sentences: z.array(z.string()).describe('of the most typical messages'),
    }),
    ids: z.array(z.string()),
  }),
  configure: (command) => {
    command
      .description(
        'Groups messages by matter and place and prints the topics, the hottest first: 热点 (much and growing in a short\n' +
          'time), 难点 (comes again over months), 焦点 (many more people watch than write). Bad rows are named on stderr.',
      )
      .requiredOption('--in <file>', 'JSON lines {id, title, body, date, user, likes, division}; - for stdin')
      .option('--place <name>', 'only what is of this district, town or place')
      .option('--week <monday>', 'only what is of the week from this day, YYYY-MM-DD')
      .option('--top <number>', 'most topics that are printed', '20');
  },
  run: async (io, command) => {
    const parsed = options.safeParse(command.opts());
    if (!parsed.success) throw new UsageError(z.prettifyError(parsed.error));
    const { messages, badRows } = await messagesFrom(parsed.data.in, io);
    const chosen = chooseTopics(findTopics(messages), parsed.data);
    const writer = new RowWriter(io.stdout);
    for (const [index, { parts: _parts, ...topic }] of chosen.slice(0, parsed.data.top).entries()) {
      await writer.write({ rank: index + 1, ...topic });
    }
    await writer.flush();
    return badRows > 0 ? exitCode.findings : exitCode.done;
  },
};
