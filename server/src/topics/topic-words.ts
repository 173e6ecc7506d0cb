import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { normalisedParts } from '../duplicates/text-units.ts';

const WORD = /^\p{Script=Han}{2,6}$/u;
const WORDS = 6;
/** Rarer words than this (logarithm) mark a wording, not a topic. */
const RAREST = 4;
/** A word of a topic is in this share of its messages at least. */
const LEAST_SHARE = 0.25;

let segmenter: Jieba | undefined;

export interface Worded {
  id: string;
  title: string;
  body: string;
}

/** How many messages of a file have each word; asked for the words that mark a group out. */
export class WordCount {
  readonly #words = new Map<string, ReadonlySet<string>>();
  readonly #messages = new Map<string, number>();

  constructor(messages: readonly Worded[]) {
    segmenter ??= Jieba.withDict(dict);
    for (const { id, title, body } of messages) {
      const parts = normalisedParts(title, body);
      const words = new Set(segmenter.cut(`${parts.title} ${parts.body}`).filter((word) => WORD.test(word)));
      this.#words.set(id, words);
      for (const word of words) this.#messages.set(word, (this.#messages.get(word) ?? 0) + 1);
    }
  }

  /** The words that many of the group and few others have, the most telling first. */
  marking(ids: readonly string[]): string[] {
    const counts = new Map<string, number>();
    for (const id of ids) {
      for (const word of this.#words.get(id)!) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const weight = (word: string, count: number) =>
      (count / ids.length) * Math.min(RAREST, Math.log((this.#words.size + 1) / this.#messages.get(word)!));
    return [...counts]
      .filter(([, count]) => count >= Math.max(2, ids.length * LEAST_SHARE))
      .map(([word, count]) => ({ word, weight: weight(word, count) }))
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
      .slice(0, WORDS)
      .map(({ word }) => word);
  }
}
