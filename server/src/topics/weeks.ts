import type { Message } from '../duplicates/message-row.ts';
import { dayOf, isoDay, mondayOf } from './course.ts';

/** What came in from Monday to Sunday, in +08:00. */
export interface TopicWeek {
  /** The Monday, `YYYY-MM-DD`. */
  from: string;
  count: number;
  /** Times as many as the week before, which counts one more than it had; 1 is no growth. */
  growth: number;
  ids: string[];
}

/** The weeks that have messages, in order. @param members in the order of time. */
export function weeksOf(members: readonly Pick<Message, 'id' | 'at'>[]): TopicWeek[] {
  const weeks = new Map<number, string[]>();
  for (const { id, at } of members) {
    if (at === undefined) continue;
    const monday = mondayOf(dayOf(at));
    weeks.set(monday, [...(weeks.get(monday) ?? []), id]);
  }
  return [...weeks].map(([monday, ids]) => {
    const before = weeks.get(monday - 7)?.length ?? 0;
    const growth = Math.round((100 * ids.length) / (before + 1)) / 100;
    return { from: isoDay(monday), count: ids.length, growth, ids };
  });
}
