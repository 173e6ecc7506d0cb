import type { LineNumber } from '../ticket/vocabulary.ts';

/** By what a matter that another line handed over is marked: `110流转`. */
export const lineTag = (line: LineNumber): string => `${line}流转`;

/** Line that handed it over; `null` = none did. */
export const lineOfTags = (tags: readonly string[]): LineNumber | null =>
  tags.flatMap((tag) => /^(\d{3,12})流转$/u.exec(tag)?.[1] ?? [])[0] ?? null;
