const LEAST = 1024;

/** Numbers fingerprints in the order in which they come (open addressing, at most half full). */
export class FeatureIndex {
  #prints = new Uint32Array(LEAST / 2);
  /** id + 1, or 0 where free. */
  #places = new Int32Array(LEAST);
  #size = 0;

  static of(prints: Uint32Array): FeatureIndex {
    const index = new FeatureIndex();
    for (const print of prints) index.add(print);
    return index;
  }

  get size(): number {
    return this.#size;
  }

  /** The fingerprint of each id. */
  prints(): Uint32Array {
    return this.#prints.slice(0, this.#size);
  }

  /** The id of a fingerprint, or -1. */
  idOf(print: number): number {
    return this.#places[this.#placeOf(print)]! - 1;
  }

  /** The id of a fingerprint, a new one if it was not there. */
  add(print: number): number {
    const place = this.#placeOf(print);
    const known = this.#places[place]! - 1;
    if (known >= 0) return known;
    const id = this.#size;
    if (id === this.#prints.length) {
      this.#grow();
      return this.add(print);
    }
    this.#prints[id] = print;
    this.#places[place] = this.#size += 1;
    return id;
  }

  #placeOf(print: number): number {
    const places = this.#places;
    const last = places.length - 1;
    let place = print & last;
    while (places[place] !== 0 && this.#prints[places[place]! - 1] !== print) place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const known = this.prints();
    this.#prints = new Uint32Array(2 * known.length);
    this.#prints.set(known);
    this.#places = new Int32Array(4 * known.length);
    for (const [id, print] of known.entries()) this.#places[this.#placeOf(print)] = id + 1;
  }
}
