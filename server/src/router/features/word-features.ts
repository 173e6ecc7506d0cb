import { append, begin, finish } from './fingerprint.ts';
import { Tally } from './tally.ts';
import type { Bag } from './tally.ts';

/** The longest run of characters that is a feature. */
const LONGEST = 4;
const WORD_START = 0x5e;
const WORD_END = 0x24;
const RUN = 1;

/** The opening tells the matter: so many words count so many times. */
const OPENING = { words: 12, times: 4 };

/** @param isWord whether the feature is the word as a whole, and not a part of it. */
type Visit<T> = (print: number, isWord: boolean) => T;

/**
 * Visits the word as a whole and every run of 1–4 characters inside it, its beginning and end counting as characters:
 * `水管` gives `^水管$`, `水管`, `管$` and so on. Runs never cross words, so that texts whose function words were
 * removed look like those where they are still there.
 */
export function eachFeature(word: string, visit: Visit<void>): void {
  const last = word.length + 1;
  for (let start = 0; start <= last; start += 1) {
    const longest = start === 0 ? last : Math.min(last, start + LONGEST - 1);
    let state = begin(RUN);
    for (let k = start; k <= longest; k += 1) {
      state = append(state, k === 0 ? WORD_START : k === last ? WORD_END : word.charCodeAt(k - 1));
      const isWord = start === 0 && k === last;
      if (isWord || k < start + LONGEST) visit(finish(state), isWord);
    }
  }
}

/**
 * The ids of the features of a word, -1 for one that is left out.
 *
 * @param idOf numbers a fingerprint, or answers -1.
 */
export function featureIds(word: string, idOf: Visit<number>): number[] {
  const ids: number[] = [];
  eachFeature(word, (print, isWord) => ids.push(idOf(print, isWord)));
  return ids;
}

/**
 * Counts the features of one message after the other.
 *
 * @param idsOf the ids of the features of a word; -1 is not counted.
 */
export function bagger<Word>(idsOf: (word: Word) => readonly number[]): (words: readonly Word[]) => Bag {
  const tally = new Tally();
  return (words) => {
    for (let index = 0; index < words.length; index += 1) {
      const times = index < OPENING.words ? OPENING.times : 1;
      for (const id of idsOf(words[index]!)) if (id >= 0) tally.add(id, times);
    }
    return tally.take();
  };
}
