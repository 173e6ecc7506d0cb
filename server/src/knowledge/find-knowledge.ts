import type { Context } from '../context.ts';
import type { KnowledgeDocument } from '../store/models/reference.ts';
import { keptAtOf } from './kept-at.ts';

const MOST = 20;

interface Wanted {
  q: string;
  /** Of this body alone: all that it answers for, the one to be confirmed first before the others. */
  bodyId?: string | undefined;
}

/** Published entries in which most of the words stand; a word in the title counts more. */
export function findKnowledge(
  { directory }: Pick<Context, 'directory'>,
  { q, bodyId }: Wanted,
): KnowledgeDocument[] {
  const published = directory.knowledge().filter((entry) => entry.published);
  if (bodyId !== undefined) {
    const own = published.filter((entry) => entry.bodyId === bodyId);
    return own.toSorted((a, b) => lastKept(a) - lastKept(b));
  }
  const words = wordsOf(q);
  if (words.length === 0) return published.slice(0, MOST);
  return published
    .map((entry) => ({ entry, hits: hitsOf(entry, words) }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

const lastKept = (entry: KnowledgeDocument): number => keptAtOf(entry).at(-1) ?? 0;

/** What blanks part; of a long Chinese run its neighbouring pairs. */
const wordsOf = (q: string): string[] =>
  q
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) =>
      word.length > 4 ? [...word].slice(1).map((character, index) => word[index]! + character) : [word],
    );

const hitsOf = ({ title, question, answer }: KnowledgeDocument, words: readonly string[]): number =>
  words.reduce(
    (sum, word) =>
      sum +
      (title.includes(word) ? 3 : 0) +
      (question.includes(word) ? 2 : 0) +
      (answer.includes(word) ? 1 : 0),
    0,
  );
