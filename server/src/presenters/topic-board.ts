import type { topicBoard } from '@hotline/shared/contracts/rest/topics';
import { maskText } from '@hotline/shared/domain/privacy/mask';
import type { z } from 'zod';
import { isOfPlace } from '../topics/find-topics.ts';
import type { Topic } from '../topics/find-topics.ts';
import type { TopicBoardDocument } from '../store/models/topic-board.ts';

/** A board that was made before sentences and divisions were kept has none. */
const saidIn = ({ sentences }: Partial<Topic['representative']>): readonly string[] => sentences ?? [];
const filled = (topic: Topic): Topic => ({ ...topic, divisions: topic.divisions ?? [] });

/**
 * @param readable the ticket numbers that the reader may see: the rest of a topic's members is left out.
 * @param place only topics of this district, town or place.
 */
export function presentTopics(
  board: TopicBoardDocument | null,
  readable: ReadonlySet<string>,
  place?: string,
): z.infer<typeof topicBoard> {
  if (!board) return { madeAt: null, tickets: 0, divisions: [], topics: [] };
  const topics = board.topics.map(filled);
  const chosen = place === undefined ? topics : topics.filter((topic) => isOfPlace(topic, place));
  return {
    madeAt: board.madeAt,
    tickets: board.tickets,
    divisions: [...new Set(topics.flatMap(({ divisions }) => divisions))].sort(),
    topics: chosen.map(({ ids, representative, ...topic }) => ({
      ...topic,
      title: representative.title,
      sentences: ids.every((id) => readable.has(id)) ? saidIn(representative).map(maskText) : [],
      ticketNos: ids.filter((id) => readable.has(id)),
    })),
  };
}
