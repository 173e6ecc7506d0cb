import type { Course } from './course.ts';

/** 热点: much and growing in a short time. 难点: comes again over months. 焦点: many more people watch than write. */
export const topicKinds = ['热点', '难点', '焦点'] as const;
export type TopicKind = (typeof topicKinds)[number];

/** From here on a topic is of a kind in full measure. Editorial defaults; no rule fixes them. */
const FULL = { burst: 8, growth: 3, weeks: 6, span: 120, likes: 60, divisions: 4 };

export interface Attention {
  kind: TopicKind;
  heat: number;
}

export interface Following {
  messages: number;
  /** Different callers; messages without a caller count as one each. */
  callers: number;
  likes: number;
  /** Different districts or towns that the messages name. */
  divisions: number;
}

/**
 * The kind is the strongest of three measures of 0 to 1. Heat grows with the people who wrote (writing again counts
 * a third) and, by its logarithm, with those who only agreed; up to doubled by how strongly the topic is of its kind.
 */
export function attentionOf(course: Course, { messages, callers, likes, divisions }: Following): Attention {
  const strengths: Record<TopicKind, number> = {
    热点: part(course.burst, FULL.burst) * part(course.growth, FULL.growth),
    难点: part(course.weeks, FULL.weeks) * part(course.span, FULL.span),
    焦点: Math.max(part(likes, FULL.likes), part(divisions - 1, FULL.divisions)),
  };
  const kind = topicKinds.reduce((best, next) => (strengths[next] > strengths[best] ? next : best));
  const people = callers + (messages - callers) / 3 + Math.log1p(likes);
  return { kind, heat: people * (1 + strengths[kind]) };
}

function part(value: number, full: number): number {
  return Math.max(0, Math.min(1, value / full));
}
