import { placesOf } from './profile.ts';
import type { Profile } from './profile.ts';

const BLOCK_WORDS = 2 ** 20;

/** Profiles packed into large blocks: one object a block, not ten objects a ticket. Numbers count from 0. */
export class ProfileShelf {
  readonly #blocks: Uint32Array[] = [];
  #used = BLOCK_WORDS;
  #places = new Float64Array(1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#blocks.length * BLOCK_WORDS * 4 + this.#places.byteLength;
  }

  add(profile: Profile): number {
    const words = packed(profile);
    if (this.#used + words.length > BLOCK_WORDS) {
      this.#blocks.push(new Uint32Array(BLOCK_WORDS));
      this.#used = 0;
    }
    this.#blocks.at(-1)!.set(words, this.#used);
    if (this.#count === this.#places.length) this.#widen();
    this.#places[this.#count] = (this.#blocks.length - 1) * BLOCK_WORDS + this.#used;
    this.#used += words.length;
    this.#count += 1;
    return this.#count - 1;
  }

  at(number: number): Profile {
    const place = this.#places[number]!;
    return unpacked(this.#blocks[Math.floor(place / BLOCK_WORDS)]!, place % BLOCK_WORDS);
  }

  #widen(): void {
    const wide = new Float64Array(this.#places.length * 2);
    wide.set(this.#places);
    this.#places = wide;
  }
}

/** Day (0 = none), caller, then each list behind its length; a mention's length carries whether it is in the title. */
function packed({ day, caller, title, all, markers, sketch, mentions }: Profile): number[] {
  const words = [day + 1, caller];
  for (const list of [title, all, markers, sketch]) words.push(list.length, ...list);
  words.push(mentions.length);
  for (const { grams, inTitle } of mentions) words.push(grams.length * 2 + Number(inTitle), ...grams);
  return words;
}

function unpacked(block: Uint32Array, start: number): Profile {
  let at = start;
  const next = () => block[at++]!;
  const list = (length: number) => block.subarray(at, (at += length));
  const [day, caller] = [next() - 1, next()];
  const [title, all, markers, sketch] = [list(next()), list(next()), list(next()), list(next())];
  const mentions = Array.from({ length: next() }, () => {
    const head = next();
    return { grams: list(head >>> 1), inTitle: head % 2 === 1 };
  });
  return { day, caller, title, all, markers, sketch, mentions, places: placesOf(mentions) };
}
