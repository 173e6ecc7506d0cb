/**
 * Cuts a byte stream into frames that carry their own length. A frame is a view of what was received: it is
 * copied only when it came in more than one chunk.
 */
export class FrameCutter {
  readonly #headerBytes: number;
  readonly #lengthOf: (head: Buffer) => number;
  #chunks: Buffer[] = [];
  #held = 0;
  #needed: number;

  /** `lengthOf` reads the length of the whole frame from its first `headerBytes`; it may throw to refuse it. */
  constructor(headerBytes: number, lengthOf: (head: Buffer) => number) {
    this.#headerBytes = headerBytes;
    this.#lengthOf = lengthOf;
    this.#needed = headerBytes;
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
  }

  /** The next whole frame, or nothing until more is pushed. */
  next(): Buffer | undefined {
    if (this.#held < this.#needed) return undefined;
    const joined = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks, this.#held);
    const length = this.#lengthOf(joined);
    if (joined.length < length) {
      this.#chunks = [joined];
      this.#needed = length;
      return undefined;
    }
    this.#held = joined.length - length;
    this.#chunks = this.#held === 0 ? [] : [joined.subarray(length)];
    this.#needed = this.#headerBytes;
    return joined.length === length ? joined : joined.subarray(0, length);
  }
}
