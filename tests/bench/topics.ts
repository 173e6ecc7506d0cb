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

export async function run({ count = 4000, events = 20 }: TopicsBenchOptions = {}): Promise<object> {
  const planted = Array.from({ length: events }, (_, event) => plantedEvent(event, count)).flat();
  const rest = Array.from({ length: Math.max(0, count - planted.length) }, (_, number) =>
    single(number, count),
  );
  const messages = [...rest, ...planted];
  const began = performance.now();
  const topics = findTopics(messages);
  const seconds = (performance.now() - began) / 1000;
  const hottest = topics.slice(0, events);
  const best = Array.from({ length: events }, (_, event) => {
    const shares = hottest.map(({ ids }) => ids.filter((id) => id.startsWith(`E${event}-`)).length);
    return Math.max(0, ...shares) / PER_EVENT;
  });
  const purities = hottest.map(({ ids }) => {
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(id.split('-')[0]!, (counts.get(id.split('-')[0]!) ?? 0) + 1);
    return Math.max(...counts.values()) / ids.length;
  });
  return {
    name: 'topics',
    method:
      'messages invented from templates; planted events: one matter at one place within ten days in five wordings; ' +
      'coverage: share of an event in its best topic among the hottest; purity: share of the largest event in a topic',
    count: messages.length,
    events,
    topics: topics.length,
    seconds: rounded(seconds),
    coverage: rounded(mean(best)),
    purity: rounded(mean(purities)),
  };
}

function single(number: number, total: number): Message {
  const { id, title, body, at, caller } = inventedTicket(number, total);
  return { id, title, body, at, caller, likes: 0 };
}

function plantedEvent(event: number, total: number): Message[] {
  const seed = inventedTicket(total + event, total);
  return Array.from({ length: PER_EVENT }, (_, number) => ({
    id: `E${event}-${number}`,
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
