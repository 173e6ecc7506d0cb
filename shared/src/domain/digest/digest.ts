import type { Instant } from '../time/instant.ts';

export const digestKinds = ['ticket', 'order', 'rectification', 'check', 'push'] as const;
export type DigestKind = (typeof digestKinds)[number];

/** One thing that waits for a person: whose it is and what comes next. Its name is looked up when it is read. */
export interface DigestItem {
  kind: DigestKind;
  /** Number of the ticket, id of the file, transferNo of a push. */
  id: string;
  /** Body that answers for it; `null` = the hotline. */
  bodyId: string | null;
  /** Verb by which this person brings it on. */
  verb: string;
  dueAt: Instant | null;
}

export interface Digest {
  items: DigestItem[];
  /** All that wait, those left out of `items` as well. */
  total: number;
  overdue: number;
}

/** Longer lists are not read. */
export const MOST_ITEMS = 50;

/** What waits for one person, the most overdue first; each thing once, with its nearest deadline. */
export function digestOf(found: readonly DigestItem[], now: Instant): Digest {
  const ordered = found.toSorted(
    (a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || (a.id < b.id ? -1 : 1),
  );
  const told = new Set<string>();
  const once = ordered.filter(({ kind, id }) => told.size < told.add(`${kind}/${id}`).size);
  const overdue = once.filter(({ dueAt }) => dueAt !== null && dueAt < now).length;
  return { items: once.slice(0, MOST_ITEMS), total: once.length, overdue };
}
