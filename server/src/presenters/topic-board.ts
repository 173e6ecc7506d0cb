import type { topicBoard } from '@hotline/shared/contracts/rest/topics';
import { maskText } from '@hotline/shared/domain/privacy/mask';
import type { z } from 'zod';
import { chooseTopics } from '../topics/choose-topics.ts';
import type { TopicChoice } from '../topics/choose-topics.ts';
import type { Topic } from '../topics/find-topics.ts';
import { weeksUpTo } from '../topics/topic-board.ts';
import type { TopicBoardDocument } from '../store/models/topic-board.ts';

/** Sentences are told to who may read all the tickets. */
const seenBy =
  (readable: ReadonlySet<string>) =>
  (topic: Topic): Topic => ({
    ...topic,
    representative: {
      ...topic.representative,
      sentences: topic.ids.every((id) => readable.has(id))
        ? topic.representative.sentences.map(maskText)
        : [],
    },
    parts: topic.parts.map(seenBy(readable)),
  });

/** One from before the parts were kept counts as none: the next is made within the hour. */
const isWhole = ({ topics }: TopicBoardDocument): boolean => topics.every((topic) => 'parts' in topic);

/** @param readable the ticket numbers that the reader may see: the rest of a topic's members is left out. */
export function presentTopics(
  board: TopicBoardDocument | null,
  readable: ReadonlySet<string>,
  choice: TopicChoice,
): z.infer<typeof topicBoard> {
  if (!board || !isWhole(board)) return { madeAt: null, tickets: 0, divisions: [], weeks: [], topics: [] };
  const topics = board.topics.map(seenBy(readable));
  return {
    madeAt: board.madeAt,
    tickets: board.tickets,
    divisions: [...new Set(topics.flatMap(({ divisions }) => divisions))].sort(),
    weeks: weeksUpTo(board.madeAt),
    topics: chooseTopics(topics, choice).map(({ ids, weeks, parts: _parts, representative, ...topic }) => ({
      ...topic,
      weeks: weeks.map(({ from, count }) => ({ from, count })),
      title: representative.title,
      sentences: representative.sentences,
      ticketNos: ids.filter((id) => readable.has(id)),
    })),
  };
}
