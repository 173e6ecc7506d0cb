/** The features of a message with how often they occur. */
export interface Bag {
  ids: Int32Array;
  counts: Float32Array;
}

/** Counts numbered things. One memory serves message after message, because fresh memory costs more than the counting. */
export class Tally {
  #counts = new Float32Array(1024);
  /** What was counted, in the order of coming. */
  #met = new Int32Array(1024);
  #size = 0;

  /** @param id whole, from 0. */
  add(id: number, times: number): void {
    if (id >= this.#counts.length) this.#grow(id);
    if (this.#counts[id] === 0) {
      this.#met[this.#size] = id;
      this.#size += 1;
    }
    this.#counts[id]! += times;
  }

  /** The counts since the last time, in the order of coming. */
  take(): Bag {
    const ids = this.#met.slice(0, this.#size);
    const counts = new Float32Array(ids.length);
    for (let k = 0; k < ids.length; k += 1) {
      counts[k] = this.#counts[ids[k]!]!;
      this.#counts[ids[k]!] = 0;
    }
    this.#size = 0;
    return { ids, counts };
  }

  #grow(id: number): void {
    const [counts, met] = [this.#counts, this.#met];
    this.#counts = new Float32Array(2 * id);
    this.#counts.set(counts);
    this.#met = new Int32Array(2 * id);
    this.#met.set(met);
  }
}
