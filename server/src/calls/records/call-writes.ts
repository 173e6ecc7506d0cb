import type { Collection, mongo } from 'mongoose';
import type { CallDocument, StoredCall } from './stored-call.ts';

interface Write {
  /** `null` = the record is new. */
  before: StoredCall | null;
  after: StoredCall;
}
interface Waiting extends Write {
  resolve: (written: boolean) => void;
  reject: (error: unknown) => void;
}

const duplicateKey = 11_000;

/**
 * Guarded writes of call records, those of many calls in one request; one request at a time. Each tells how long it may wait
 * for others, and all that wait go with the first whose time is over: nobody waits for it but the voice side, which keeps the
 * facts meanwhile.
 */
export class CallWrites {
  readonly #calls: Collection<CallDocument>;
  #waiting: Waiting[] = [];
  #running = false;
  #dueAt = Infinity;
  #timer: NodeJS.Timeout | undefined;

  constructor(calls: Collection<CallDocument>) {
    this.#calls = calls;
  }

  /**
   * `false` = somebody else has written this record meanwhile.
   * @param patienceMs how long it may wait for others, milliseconds
   */
  write(before: StoredCall | null, after: StoredCall, patienceMs: number): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ before, after, resolve, reject });
      this.#dueWithin(patienceMs);
    });
  }

  #dueWithin(ms: number): void {
    const at = performance.now() + ms;
    if (at >= this.#dueAt) return;
    this.#dueAt = at;
    clearTimeout(this.#timer);
    if (!this.#running) this.#timer = setTimeout(() => void this.#run(), ms);
  }

  async #run(): Promise<void> {
    this.#running = true;
    this.#dueAt = Infinity;
    const batch = this.#waiting.splice(0);
    try {
      const written = await this.#commit(batch);
      for (const [i, { resolve }] of batch.entries()) resolve(written[i]!);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    this.#running = false;
    if (this.#dueAt < Infinity)
      this.#timer = setTimeout(() => void this.#run(), Math.max(0, this.#dueAt - performance.now()));
  }

  async #commit(batch: readonly Write[]): Promise<boolean[]> {
    const done = await this.#calls
      .bulkWrite(batch.map(operation), { ordered: false })
      .then(({ insertedCount, matchedCount }) => insertedCount + matchedCount, countOfDuplicates);
    if (done === batch.length) return batch.map(() => true);
    const ids = batch.map(({ after }) => after.callId);
    const found = await this.#calls.find({ _id: { $in: ids } }, { projection: { seq: 1 } }).toArray();
    const seqs = new Map(found.map(({ _id, seq }) => [_id, seq]));
    return batch.map(({ after }) => seqs.get(after.callId) === after.seq);
  }
}

const operation = ({ before, after }: Write): mongo.AnyBulkWriteOperation<CallDocument> =>
  before === null
    ? { insertOne: { document: { _id: after.callId, ...after } } }
    : {
        updateOne: {
          filter: { _id: after.callId, seq: before.seq },
          update: { $set: changes(before, after) },
        },
      };

/** Only what the fact changed: others write to the record too. */
const changes = (before: StoredCall, after: StoredCall): Partial<StoredCall> =>
  Object.fromEntries(
    Object.entries(after).filter(([field, value]) => before[field as keyof StoredCall] !== value),
  ) as Partial<StoredCall>;

/** A record that is there already is no failure of the request; which one it was is looked up. */
const countOfDuplicates = (error: mongo.MongoBulkWriteError): number => {
  const errors = [error.writeErrors ?? []].flat();
  if (errors.length === 0 || errors.some(({ code }) => code !== duplicateKey)) throw error;
  return 0;
};
