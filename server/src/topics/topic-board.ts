import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { apart } from '../apart.ts';
import type { Context } from '../context.ts';
import type { Message } from '../duplicates/message-row.ts';
import { openTicketFields, ticketText } from '../repeats/open-ticket-text.ts';
import type { OpenTicket } from '../repeats/open-ticket-text.ts';
import type { Directory } from '../store/directory.ts';
import type { TopicBoardDocument } from '../store/models/topic-board.ts';
import { dayOf, isoDay, mondayOf, startOf } from './course.ts';
import type { Topic } from './find-topics.ts';

const WEEKS = 8;
/** The latest of the period: beyond so many a board takes minutes. */
const MOST_TICKETS = 20_000;
const MOST_TOPICS = 100;
/** Two people on one matter are a repeat, no topic. */
const LEAST_MEMBERS = 3;

/** Finds the topics of this week and the eight before, and keeps them as the board; takes seconds to minutes, apart. */
export async function makeTopicBoard({ store, clock, directory }: Context): Promise<TopicBoardDocument> {
  const madeAt = clock.now();
  const since = startOf(mondayOf(dayOf(madeAt)) - 7 * WEEKS);
  const tickets = await store.tickets
    .find({ 'state.openedAt': { $gte: since }, 'state.ticketNo': { $type: 'string' } }, fields)
    .sort({ 'state.openedAt': -1 })
    .limit(MOST_TICKETS)
    .lean<NumberedTicket[]>();
  const topics = await apart<Topic[]>(
    new URL('./find-topics-apart', import.meta.url),
    tickets.map(messageIn(directory)),
  );
  const told = topics.filter(({ count }) => count >= LEAST_MEMBERS).slice(0, MOST_TOPICS);
  const board = { madeAt, since, tickets: tickets.length, topics: told };
  await store.topicBoards.updateOne({ _id: 'newest' }, { $set: board }, { upsert: true });
  return { _id: 'newest', ...board };
}

/** The Mondays of the weeks of a board that have a week before, the newest first. */
export const weeksUpTo = (madeAt: number): string[] =>
  Array.from({ length: WEEKS }, (_, ago) => isoDay(mondayOf(dayOf(madeAt)) - 7 * ago));

const fields = { ...openTicketFields, 'state.ticketNo': 1 } as const;
type NumberedTicket = OpenTicket & { state: Pick<Ticket, 'ticketNo'> };

function messageIn(directory: Directory): (ticket: NumberedTicket) => Message {
  const names = new Map(directory.divisions().map(({ _id, name }) => [_id, name]));
  return (ticket) => ({
    ...ticketText(ticket),
    ...namingItsPlace(ticket.state.matter),
    id: ticket.state.ticketNo!,
    division: names.get(ticket.state.matter.divisionCode),
    likes: 0,
  });
}

/** Who names the address himself is quoted without it before. */
const namingItsPlace = ({ address, content }: Ticket['matter']): { body?: string } =>
  content.includes(address) ? { body: content } : {};
