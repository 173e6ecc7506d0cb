import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { normalise, READ_LIMIT } from './normalise.ts';
import { remembered } from './remembered.ts';

let jieba: Jieba | undefined;

/** The words of a running text, in order, without punctuation. */
export function wordsOfText(text: string): string[] {
  jieba ??= Jieba.withDict(dict);
  const words = jieba.cut(text.slice(0, READ_LIMIT).normalize('NFKC'), true);
  return kept(words);
}

/** The words of a text whose words are separated by blanks. */
export function wordsOfSegmented(segmented: string): string[] {
  return kept(segmented.slice(0, 2 * READ_LIMIT).split(/\s+/u));
}

const kept = (words: readonly string[]): string[] => words.map(spellingOf).filter((word) => word !== '');

/** Nothing for what has neither letter nor figure. */
const spellingOf = remembered((word) => {
  const spelling = normalise(word);
  return /[\p{L}\p{N}]/u.test(spelling) ? spelling : '';
});
