/** Counts votes for numbered candidates; emptied by touching only what was touched. */
export class VoteBox {
  #votes = new Float32Array(1024);
  #voted: number[] = [];

  open(candidates: number): this {
    for (const number of this.#voted) this.#votes[number] = 0;
    this.#voted = [];
    if (candidates > this.#votes.length) this.#votes = new Float32Array(candidates * 2);
    return this;
  }

  add(number: number, weight: number): void {
    if (this.#votes[number] === 0) this.#voted.push(number);
    this.#votes[number]! += weight;
  }

  /** The candidates with most votes, the most first. */
  best(most: number): number[] {
    const votes = this.#votes;
    if (this.#voted.length <= most) return this.#voted.toSorted((a, b) => votes[b]! - votes[a]!);
    const weights = Float32Array.from(this.#voted, (number) => votes[number]!).sort();
    const least = weights[weights.length - most]!;
    const best = this.#voted.filter((number) => votes[number]! >= least);
    return best.sort((a, b) => votes[b]! - votes[a]!).slice(0, most);
  }
}
