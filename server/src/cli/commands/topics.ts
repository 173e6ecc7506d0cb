import { z } from 'zod';
import { messagesFrom } from '../../duplicates/message-input.ts';
import { messageRow } from '../../duplicates/message-row.ts';
import { topicKinds } from '../../topics/attention.ts';
import { findTopics, isOfPlace } from '../../topics/find-topics.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode, UsageError } from '../exit-code.ts';
import { RowWriter } from '../json-lines.ts';

const options = z.object({
  in: z.string(),
  top: z.coerce.number().int().positive(),
  place: z.string().trim().optional(),
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
    count: z.int(),
    growth: z.number().describe('busiest 14 days against 14 days of the 8 weeks before; 1 is no growth'),
    heat: z.number().describe('people who wrote and agreed, up to doubled by how strongly it is of its kind'),
    weeks: z.array(z.object({ from: z.string().describe('Monday'), count: z.int() })),
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
      .option('--place <name>', 'only topics of this district, town or place')
      .option('--top <number>', 'most topics that are printed', '20');
  },
  run: async (io, command) => {
    const parsed = options.safeParse(command.opts());
    if (!parsed.success) throw new UsageError('--top is a whole number from 1');
    const { messages, badRows } = await messagesFrom(parsed.data.in, io);
    const { place, top } = parsed.data;
    const found = findTopics(messages);
    const chosen = place ? found.filter((topic) => isOfPlace(topic, place)) : found;
    const writer = new RowWriter(io.stdout);
    for (const [index, topic] of chosen.slice(0, top).entries()) {
      await writer.write({ rank: index + 1, ...topic });
    }
    await writer.flush();
    return badRows > 0 ? exitCode.findings : exitCode.done;
  },
};
