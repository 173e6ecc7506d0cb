import { piecesOfSegmented, piecesOfText, wordsOf } from './words.ts';

/** What a citizen said: running text, or words separated by blanks with the function words taken out. */
export interface Message {
  text?: string;
  /** Read only when there is no text. */
  seg?: string;
}

/** A message cut into words and signs, in order. */
export const piecesOf = ({ text, seg }: Message): string[] =>
  text === undefined ? piecesOfSegmented(seg ?? '') : piecesOfText(text);

/** A message in words, in order. */
export interface Reading {
  /** Those that count. */
  words: readonly string[];
  /** With the function words that are skipped. */
  all: readonly string[];
}

/** A word that so many texts use, and no segmented row, is a function word. */
const TEXTS_THAT_TELL = 4;

/** Turns messages into words, both kinds into the same language. */
export class Reader {
  /** Function words that are skipped in running text. */
  readonly stopWords: ReadonlySet<string>;

  constructor(stopWords: Iterable<string> = []) {
    this.stopWords = new Set(stopWords);
  }

  /**
   * Learns which words segmented rows leave out, so that running text can be read alike. Where segmented rows are
   * fewer than texts they prove nothing, and every word is kept.
   */
  static learn(messages: readonly Message[]): Reader {
    const spread = new Map<string, number>();
    const used = new Set<string>();
    let segmented = 0;
    for (const { text, seg } of messages) {
      if (text === undefined) {
        segmented += 1;
        for (const word of wordsOf(piecesOfSegmented(seg ?? ''))) used.add(word);
      } else {
        for (const word of new Set(wordsOf(piecesOfText(text))))
          spread.set(word, (spread.get(word) ?? 0) + 1);
      }
    }
    if (2 * segmented < messages.length) return new Reader();
    const common = [...spread].filter(([word, texts]) => texts >= TEXTS_THAT_TELL && !used.has(word));
    return new Reader(common.map(([word]) => word).sort());
  }

  read(message: Message): Reading {
    const all = wordsOf(piecesOf(message));
    return { words: message.text === undefined ? all : all.filter((word) => !this.stopWords.has(word)), all };
  }
}
