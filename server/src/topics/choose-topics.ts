import type { Topic } from './find-topics.ts';

export interface TopicChoice {
  /** Name of a district or town, or of a place that it names. */
  place?: string | undefined;
  /** A Monday, `YYYY-MM-DD`. */
  week?: string | undefined;
}

/** A topic as it was in the place and the week that were chosen. */
export interface ChosenTopic extends Topic {
  /** Its messages everywhere and at any time. */
  everywhere: number;
}

/**
 * What was much of a topic in a place: everything that is told is of its messages there. In a week: how many there
 * were, their growth over the week before, and which; the rest is of all weeks. Those with the most of the week come
 * first.
 */
export function chooseTopics(topics: readonly Topic[], { place, week }: TopicChoice): ChosenTopic[] {
  const there = topics
    .flatMap((topic) => inPlace(topic, place).map((part) => ({ ...part, everywhere: topic.count })))
    .sort((a, b) => b.heat - a.heat);
  if (week === undefined) return there;
  return there.flatMap((topic) => inWeek(topic, week)).sort((a, b) => b.count - a.count);
}

function inPlace(topic: Topic, name: string | undefined): Topic[] {
  if (name === undefined) return [topic];
  const part = topic.parts.find(({ divisions }) => divisions[0] === name);
  if (part) return [part];
  return topic.divisions.includes(name) || topic.place.includes(name) ? [topic] : [];
}

const inWeek = <T extends Topic>(topic: T, week: string): T[] =>
  topic.weeks
    .filter(({ from }) => from === week)
    .map(({ count, growth, ids }) => ({ ...topic, count, growth, ids }));
