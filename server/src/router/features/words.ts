import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { normalise } from './normalise.ts';
import { remembered } from './remembered.ts';

/** Characters of a running text that are read: what a longer one goes on to tell points to no other body. */
const TEXT_LIMIT = 1000;
const SEGMENTED_LIMIT = 24_000;

let jieba: Jieba | undefined;

/** A running text cut into words and signs, in order. */
export function piecesOfText(text: string): string[] {
  jieba ??= Jieba.withDict(dict);
  return jieba.cut(text.slice(0, TEXT_LIMIT).normalize('NFKC'), true);
}

/** The same of a text whose words are separated by blanks. */
export function piecesOfSegmented(segmented: string): string[] {
  return segmented.slice(0, SEGMENTED_LIMIT).split(/\s+/u);
}

/** How a piece is spelt as a word; nothing for what has neither letter nor figure. */
export const spellingOf = remembered((piece) => {
  const spelling = normalise(piece);
  return /[\p{L}\p{N}]/u.test(spelling) ? spelling : '';
});

/** The words among the pieces, in order. */
export const wordsOf = (pieces: readonly string[]): string[] =>
  pieces.map(spellingOf).filter((word) => word !== '');
