import type { Collection } from 'mongoose';
import { lowWaterMark } from '../../store/low-water-mark.ts';
import { by, isLive } from './call-indexes.ts';
import { type CallDocument, type StoredCall, withoutId } from './stored-call.ts';

/** Facts of a voice node that was out of reach come so late at the most without being looked for. */
const LATE_MS = 5 * 60_000;
const WHOLE_EVERY_MS = 30_000;

/** Calls that go on, as they are stored; what has ended stands before them in the index until the store cleans up. */
export class LiveCalls {
  readonly #calls: Collection<CallDocument>;
  readonly #mark = lowWaterMark(WHOLE_EVERY_MS);

  constructor(calls: Collection<CallDocument>) {
    this.#calls = calls;
  }

  /** The earliest first. */
  async all(): Promise<StoredCall[]> {
    const now = Date.now();
    const from = this.#mark.from(now, LATE_MS);
    const found = await this.#calls
      .find({ ...isLive, arrivedAt: { $gt: from } }, { sort: { arrivedAt: 1 }, hint: by('live') })
      .toArray();
    this.#mark.raise(Math.min(now, (found[0]?.arrivedAt ?? Infinity) - 1));
    return found.map(withoutId);
  }

  async ofNode(nodeId: string): Promise<StoredCall[]> {
    return (await this.all()).filter((call) => call.nodeId === nodeId);
  }
}
