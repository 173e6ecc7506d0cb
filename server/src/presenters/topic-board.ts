import type { topicBoard } from '@hotline/shared/contracts/rest/topics';
import { maskText } from '@hotline/shared/domain/privacy/mask';
import type { z } from 'zod';
import type { Topic } from '../topics/find-topics.ts';
import type { TopicBoardDocument } from '../store/models/topic-board.ts';

/** A board that was made before sentences were kept has none. */
const saidIn = ({ sentences }: Partial<Topic['representative']>): readonly string[] => sentences ?? [];

/** @param readable the ticket numbers that the reader may see: the rest of a topic's members is left out. */
export function presentTopics(
  board: TopicBoardDocument | null,
  readable: ReadonlySet<string>,
): z.infer<typeof topicBoard> {
  if (!board) return { madeAt: null, tickets: 0, topics: [] };
  return {
    madeAt: board.madeAt,
    tickets: board.tickets,
    topics: board.topics.map(({ ids, representative, ...topic }) => ({
      ...topic,
      title: representative.title,
      sentences: ids.every((id) => readable.has(id)) ? saidIn(representative).map(maskText) : [],
      ticketNos: ids.filter((id) => readable.has(id)),
    })),
  };
}
