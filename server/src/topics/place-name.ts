import type { Message } from '../duplicates/message-row.ts';
import { namesIn } from '../duplicates/place-mentions.ts';
import { normalise } from '../duplicates/text-units.ts';

const DIVISION =
  /[a-z]\d{1,2}(?:区|县|市)|\p{Script=Han}{2,3}(?:镇|乡|街道)|\p{Script=Han}{2}(?<![小社园片])(?:区|县)/gu;
const TITLE_LENGTH = 120;
const LONGEST_NAME = 10;

/**
 * The place of a topic in the words of its titles: the division that most name, and the name that most share. The
 * beginning of a name is found by what the messages agree on. Empty if they name none.
 */
export function placeName(titles: readonly string[]): string {
  const texts = titles.map((title) => normalise(title, TITLE_LENGTH));
  const division = sharedDivision(texts);
  const name = mostShared(texts, texts.flatMap(endings));
  return division.endsWith(name.toUpperCase()) ? division : division + name;
}

/** The districts and towns that messages are from, the most frequent first; where none says so, what most titles name. */
export function divisionsOf(messages: readonly Pick<Message, 'title' | 'division'>[]): string[] {
  const counts = new Map<string, number>();
  for (const { division } of messages) if (division) counts.set(division, (counts.get(division) ?? 0) + 1);
  if (counts.size > 0) return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const named = sharedDivision(messages.map(({ title }) => normalise(title, TITLE_LENGTH)));
  return named === '' ? [] : [named];
}

const sharedDivision = (texts: readonly string[]): string =>
  mostShared(
    texts,
    texts.flatMap((text) => text.match(DIVISION) ?? []),
  ).toUpperCase();

/** All ways to begin the names of a title: 请关停金穗佳园 gives 金穗佳园, 穗佳园 and longer ones. */
function endings(title: string): string[] {
  return namesIn(title).flatMap(({ core, kind }) =>
    Array.from({ length: core.length - 1 }, (_, start) => core.slice(start) + kind).filter(
      ({ length }) => length <= LONGEST_NAME,
    ),
  );
}

/** Shared by most; of nearly equally shared ones the longest. */
function mostShared(texts: readonly string[], names: readonly string[]): string {
  let [best, most] = ['', 0];
  for (const name of new Set(names)) {
    const shared = texts.filter((text) => text.includes(name)).length * Math.sqrt(name.length);
    if (shared > most) [best, most] = [name, shared];
  }
  return best;
}
