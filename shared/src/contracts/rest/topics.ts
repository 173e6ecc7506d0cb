import { z } from 'zod';
import { route } from './route.ts';

/** What many report over weeks. Days are `YYYY-MM-DD` in China; members are ticket numbers, the earliest first. */
export const topicView = z.object({
  kind: z.enum(['热点', '难点', '焦点']),
  place: z.string(),
  /** Districts and towns that the tickets are from, the most frequent first. */
  divisions: z.array(z.string()),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Tickets of the place and the week asked for, or of all. */
  count: z.number().int(),
  /** Tickets everywhere and at any time of the board. */
  everywhere: z.number().int(),
  /**
   * The busiest fortnight against a fortnight of the eight weeks before; of a week, against the week before. 1 is no
   * growth.
   */
  growth: z.number(),
  heat: z.number(),
  weeks: z.array(z.object({ from: z.string(), count: z.number().int() })),
  words: z.array(z.string()),
  title: z.string(),
  /** What the most typical tickets say, without numbers of persons. */
  sentences: z.array(z.string()),
  ticketNos: z.array(z.string()),
});
export type TopicView = z.infer<typeof topicView>;

export const topicBoard = z.object({
  /** Epoch milliseconds; `null` while no board was made. */
  madeAt: z.number().int().nullable(),
  tickets: z.number().int(),
  /** Names of the districts and towns that have topics, to choose from. */
  divisions: z.array(z.string()),
  /** Mondays of the weeks to choose from, the newest first. */
  weeks: z.array(z.string()),
  topics: z.array(topicView),
});
export const showTopics = route({
  method: 'GET',
  path: '/topics',
  summary:
    '热点、难点、焦点 of the last eight weeks, the hottest first; of one place and one week, or of all',
  query: z.object({
    place: z.string().trim().min(1).max(40).optional(),
    /** The Monday of the week; a day that is none has no topics. */
    week: z.iso.date().optional(),
  }),
  response: topicBoard,
});
export const makeTopics = route({
  method: 'POST',
  path: '/topics',
  summary: 'Makes the board anew; takes seconds to minutes',
  response: topicBoard,
});
