import type { Message } from '../duplicates/message-row.ts';

const MOST = 3;
const LONGEST = 80;
/** Shorter ones say 您好 or name the writer. */
const SHORTEST = 6;

/** What the most typical messages say: of each its first sentence that says something, none twice. */
export function sentencesOf(typicalFirst: readonly Message[]): string[] {
  const said = typicalFirst.flatMap(({ title, body }) => {
    const sentences = (body || title).split(/[。！？!?；;\n]/u).map((sentence) => sentence.trim());
    return sentences.find(({ length }) => length >= SHORTEST) ?? [];
  });
  return [...new Set(said.map((sentence) => sentence.slice(0, LONGEST)))].slice(0, MOST);
}
