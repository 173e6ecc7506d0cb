import { findPairs } from '../duplicates/find-pairs.ts';
import { markerClasses, markersOf } from '../duplicates/markers.ts';
import { GRAM_BITS } from '../duplicates/grams.ts';
import type { Message } from '../duplicates/message-row.ts';
import type { Pair } from '../duplicates/supported-scores.ts';
import { attentionOf } from './attention.ts';
import type { TopicKind } from './attention.ts';
import { cluster } from './cluster.ts';
import { courseOf, dayOf, isoDay } from './course.ts';
import { divisionsOf, placeName } from './place-name.ts';
import { sentencesOf } from './sentences.ts';
import { WordCount } from './topic-words.ts';
import { weeksOf } from './weeks.ts';
import type { TopicWeek } from './weeks.ts';

export interface Topic {
  kind: TopicKind;
  place: string;
  /** Districts and towns that the messages are from, the most frequent first. */
  divisions: string[];
  /** First and last day in +08:00, or null if no message has a date. */
  from: string | null;
  to: string | null;
  count: number;
  /** See `Course.growth`. */
  growth: number;
  heat: number;
  weeks: TopicWeek[];
  words: string[];
  /** The message that is most like all others of the topic, and what it and the next ones say. */
  representative: { id: string; title: string; sentences: string[] };
  /** The messages behind, the earliest first. */
  ids: string[];
  /** Where they are from several districts and towns: the same of each of these, its name as the only division. */
  parts: Topic[];
}

/** Surer pairs alone would cut an event into its wordings; `cluster` asks for the mean. */
const LEAST_SCORE = 0.15;

/** The topics of a file, the hottest first. The order of the messages does not matter. */
export function findTopics(messages: readonly Message[]): Topic[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const pairs = findPairs(messages, LEAST_SCORE);
  const words = new WordCount(messages);
  const likeness = likenessWithin(pairs);
  return cluster(pairs)
    .map((ids) => withParts(inOrder(ids.map((id) => byId.get(id)!)), words, likeness))
    .sort((a, b) => b.heat - a.heat || b.count - a.count || (a.ids[0]! < b.ids[0]! ? -1 : 1));
}

function withParts(members: readonly Message[], words: WordCount, likeness: Likeness): Topic {
  const topic = topicOf(members, words, likeness);
  if (topic.divisions.length < 2) return topic;
  const of = (name: string) => members.filter(({ division }) => division === name);
  return { ...topic, parts: topic.divisions.map((name) => topicOf(of(name), words, likeness)) };
}

function topicOf(members: readonly Message[], words: WordCount, likeness: Likeness): Topic {
  const ids = members.map(({ id }) => id);
  const course = courseOf(members.flatMap(({ at }) => at ?? []));
  const dated = members.flatMap(({ at }) => (at === undefined ? [] : dayOf(at)));
  const { kind, heat } = attentionOf(course, {
    messages: members.length,
    callers: new Set(members.map(({ id, caller }) => caller ?? `message ${id}`)).size,
    likes: members.reduce((sum, { likes }) => sum + likes, 0),
    divisions: districtsNamed(members),
  });
  const likest = new Map(members.map(({ id }) => [id, likeness(id, ids)]));
  const typicalFirst = members.toSorted((a, b) => likest.get(b.id)! - likest.get(a.id)!);
  const central = typicalFirst[0]!;
  return {
    kind,
    place: placeName(members.map(({ title, body }) => title || body)),
    divisions: divisionsOf(members),
    from: dated.length > 0 ? isoDay(dated[0]!) : null,
    to: dated.length > 0 ? isoDay(dated.at(-1)!) : null,
    count: members.length,
    growth: Math.round(course.growth * 100) / 100,
    heat: Math.round(heat * 100) / 100,
    weeks: weeksOf(members),
    words: words.marking(ids),
    representative: {
      id: central.id,
      title: central.title || central.body.slice(0, 40),
      sentences: sentencesOf(typicalFirst),
    },
    ids,
    parts: [],
  };
}

function inOrder(members: Message[]): Message[] {
  const last = Number.MAX_SAFE_INTEGER;
  return members.sort((a, b) => (a.at ?? last) - (b.at ?? last) || (a.id < b.id ? -1 : 1));
}

function districtsNamed(members: readonly Message[]): number {
  const district = markerClasses.indexOf('district');
  return new Set(
    members.flatMap(({ title }) =>
      [...markersOf(title.toLowerCase())].filter((mark) => mark >>> GRAM_BITS === district),
    ),
  ).size;
}

type Likeness = (id: string, others: readonly string[]) => number;

function likenessWithin(pairs: readonly Pair[]): Likeness {
  const scores = new Map(pairs.map(({ a, b, score }) => [`${a}\n${b}`, score]));
  const between = (a: string, b: string) => scores.get(a < b ? `${a}\n${b}` : `${b}\n${a}`) ?? 0;
  return (id, others) => others.reduce((sum, other) => sum + between(id, other), 0);
}
