import type { Message } from '@hotline/server/duplicates/message-row';
import { findTopics } from '@hotline/server/topics/find-topics';
import { inventedTicket } from './duplicates/invented-tickets.ts';

export const describe =
  'hot topics: time for a file of messages, and how well planted events are found (--count 4000)';

export interface TopicsBenchOptions {
  /** Messages in all. */
  count?: number;
  /** Planted events of ten messages each. */
  events?: number;
}

const PER_EVENT = 10;
const DAY = 86_400_000;
const SAID = [
  '请尽快处理',
  '家里老人孩子受不了',
  '打了好几次电话没有人来',
  '什么时候能有结果',
  '希望现场看一看',
];

interface Planted extends Message {
  event: string;
}

export async function run({ count = 4000, events = 20 }: TopicsBenchOptions = {}): Promise<object> {
  const planted = Array.from({ length: events }, (_, event) => plantedEvent(event, count)).flat();
  const rest = Array.from({ length: Math.max(0, count - planted.length) }, (_, number) =>
    single(number, count),
  );
  const messages = [...rest, ...planted];
  const began = performance.now();
  const topics = findTopics(messages);
  const seconds = (performance.now() - began) / 1000;
  const hottest = topics.slice(0, events).map(({ ids }) => ids);
  const eventOf = new Map(messages.map(({ id, event }) => [id, event]));
  const coverage = [...new Set(planted.map(({ event }) => event))].map((event) => {
    const found = hottest.map((ids) => ids.filter((id) => eventOf.get(id) === event).length);
    return Math.max(0, ...found) / messages.filter((message) => message.event === event).length;
  });
  const purity = hottest.map((ids) => {
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(eventOf.get(id)!, (counts.get(eventOf.get(id)!) ?? 0) + 1);
    return Math.max(...counts.values()) / ids.length;
  });
  return {
    name: 'topics',
    method:
      'messages invented from twelve templates and place names; planted events: one matter at one place in ten days; ' +
      'coverage: share of an event in its best topic among the hottest; purity: share of the largest event in a topic',
    count: messages.length,
    events,
    topics: topics.length,
    seconds: rounded(seconds),
    coverage: rounded(mean(coverage)),
    purity: rounded(mean(purity)),
  };
}

function single(number: number, total: number): Planted {
  return { ...inventedTicket(number, total), likes: 0 };
}

function plantedEvent(event: number, total: number): Planted[] {
  const seed = inventedTicket(total + event, total);
  return Array.from({ length: PER_EVENT }, (_, number) => ({
    id: `E${event}-${number}`,
    event: seed.event,
    title: number % 2 === 0 ? seed.title : `反映${seed.title.slice(3)}的问题`,
    body: `${seed.body.slice(5 + (number % 3) * 4)}${SAID[number % SAID.length]}。`,
    at: seed.at! + number * DAY,
    caller: `event ${event} caller ${number}`,
    likes: 0,
  }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
