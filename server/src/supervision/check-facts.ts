import type { CheckFacts } from '@hotline/shared/domain/supervision/check/check-facts';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { civilDayOf, instantOf } from '@hotline/shared/domain/time/civil-date';
import { DAY } from '@hotline/shared/domain/time/instant';
import type { Context } from '../context.ts';
import { digestOf } from '../kpi/project-ticket.ts';
import { samePhotos } from './same-photos.ts';

/** The same answer or photo elsewhere, and how many answers of the body were accepted on that day. */
export async function checkFacts({ store }: Context, ticket: Ticket): Promise<CheckFacts> {
  const { id, lead, result, reviews } = ticket;
  const acceptedAt = reviews.findLast(({ accepted }) => accepted)?.at;
  if (!lead || !result || acceptedAt === undefined)
    return { sameReplies: 0, answersThatDay: 0, samePhotos: [] };
  const day = instantOf(civilDayOf(acceptedAt));
  const { bodyId } = lead;
  const answered = { name: 'answered', bodyId, at: { $gte: day, $lt: day + DAY } };
  const [sameReplies, answersThatDay] = await Promise.all([
    store.metricFacts.countDocuments({ reply: digestOf(result.reply), bodyId, _id: { $ne: id } }),
    store.metricFacts.countDocuments({
      'facts.at': { $gte: day, $lt: day + DAY },
      facts: { $elemMatch: answered },
    } as never),
  ]);
  return { sameReplies, answersThatDay, samePhotos: await samePhotos(store, ticket) };
}
