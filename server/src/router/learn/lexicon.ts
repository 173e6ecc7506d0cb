import type { FeatureIndex } from '../features/feature-index.ts';
import type { Reader } from '../features/reader.ts';
import { remembered } from '../features/remembered.ts';
import { featureIds } from '../features/word-features.ts';
import { spellingOf } from '../features/words.ts';

/** What a classifier knows of a word. */
export interface KnownWord {
  /** Nothing for a sign. */
  spelling: string;
  /** Whether it is skipped in running text. */
  isStopWord: boolean;
  /** Whether half of its features, at least, are known. */
  isKnown: boolean;
  /** The features that are known. */
  ids: readonly number[];
}

/** Everything about a piece of a message in one place, so that reading looks each piece up only once. */
export type Lexicon = (piece: string) => KnownWord;

export const lexiconOf = (reader: Reader, index: FeatureIndex): Lexicon =>
  remembered((piece) => {
    const spelling = spellingOf(piece);
    const features = spelling === '' ? [] : featureIds(spelling, (print) => index.idOf(print));
    const ids = features.filter((id) => id >= 0);
    return {
      spelling,
      isStopWord: reader.stopWords.has(spelling),
      isKnown: 2 * ids.length >= features.length,
      ids,
    };
  });
