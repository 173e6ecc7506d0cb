import type { Waiting } from '@hotline/shared/domain/queueing/queueing';
import { type Collection, type Connection, type Model, Schema } from 'mongoose';

/**
 * 漏接回拨 (domain rule §8): somebody asked for an agent and was not answered. He keeps his place in the queue as he left it.
 * Instants are epoch milliseconds.
 */
export interface CallBack {
  /** Also his id in the queue. */
  _id: string;
  lostCallId: string;
  number: string;
  /** `key` = he pressed 1, `lost` = he hung up, or nobody was there, `cut-off` = a voice node or his trunk failed. */
  reason: 'key' | 'lost' | 'cut-off';
  waiting: Waiting;
  askedAt: number;
  /** He is to be called back by then. */
  dueAt: number;
  /** `superseded` = he called again. */
  state: 'waiting' | 'reached' | 'unreached' | 'superseded';
  /** No trunk was there to call him: not before this. */
  postponedUntil?: number;
  /** The call in which he is called back, once an agent was offered it. */
  callId: string | null;
  /** The call by which he came again and took his place. */
  supersededBy?: string;
  /** Somebody was told that it is late. */
  lateTold: boolean;
}

const schema = new Schema<CallBack>(
  { _id: String },
  { strict: false, versionKey: false, minimize: false, collection: 'call_backs' },
);
schema.index({ state: 1, dueAt: 1 });
schema.index({ number: 1, state: 1 });
schema.index({ callId: 1 });
schema.index({ askedAt: 1 });
schema.index({ supersededBy: 1 });

const prefix = 'back-';
export const callBackId = (lostCallId: string): string => `${prefix}${lostCallId}`;
export const isCallBackId = (id: string): boolean => id.startsWith(prefix);

export class CallBackStore {
  readonly #model: Model<CallBack>;
  /** For what each call asks: mongoose costs as much again as the driver. */
  readonly #callBacks: Collection<CallBack>;

  constructor(connection: Connection) {
    this.#model = connection.model<CallBack>('CallBack', schema);
    this.#callBacks = connection.collection<CallBack>('call_backs');
  }

  async createIndexes(): Promise<void> {
    await this.#model.createIndexes();
  }

  find(id: string): Promise<CallBack | null> {
    return this.#model.findById(id).lean<CallBack>();
  }

  /** The one in which this call was made. */
  ofCall(callId: string): Promise<CallBack | null> {
    return this.#model.findOne({ callId }).lean<CallBack>();
  }

  /** `false` = it was there already. */
  async add(one: CallBack): Promise<boolean> {
    const { upsertedCount } = await this.#model.updateOne(
      { _id: one._id },
      { $setOnInsert: one },
      { upsert: true },
    );
    return upsertedCount === 1;
  }

  async dialledAs(id: string, callId: string): Promise<void> {
    await this.#model.updateOne({ _id: id }, { $set: { callId } });
  }

  /** `false` = it was settled before. */
  async settle(id: string, state: Exclude<CallBack['state'], 'waiting'>): Promise<boolean> {
    return (
      (await this.#model.updateOne({ _id: id, state: 'waiting' }, { $set: { state } })).modifiedCount === 1
    );
  }

  /** He has come again by this call. `false` = it was settled before. */
  async supersede(id: string, callId: string): Promise<boolean> {
    const change = { $set: { state: 'superseded', supersededBy: callId } } as const;
    return (await this.#model.updateOne({ _id: id, state: 'waiting' }, change)).modifiedCount === 1;
  }

  /** Whose place this call took. */
  placeOf(callId: string): Promise<CallBack | null> {
    return this.#model.findOne({ supersededBy: callId }).lean<CallBack>();
  }

  /** The call that took its place came to nothing. `false` = it waits already. */
  async resume(id: string): Promise<boolean> {
    const change = { $set: { state: 'waiting' }, $unset: { supersededBy: 1 } } as const;
    return (await this.#model.updateOne({ _id: id, state: 'superseded' }, change)).modifiedCount === 1;
  }

  async postpone(untils: readonly { id: string; until: number }[]): Promise<void> {
    if (untils.length === 0) return;
    const changes = untils.map(({ id, until }) => ({
      updateOne: {
        filter: { _id: id, state: 'waiting' as const },
        update: { $set: { postponedUntil: until } },
      },
    }));
    await this.#model.bulkWrite(changes, { ordered: false });
  }

  async postponeNoLonger(): Promise<void> {
    const postponed = { state: 'waiting', postponedUntil: { $exists: true } } as const;
    await this.#model.updateMany(postponed, { $unset: { postponedUntil: 1 } });
  }

  openOf(number: string): Promise<CallBack | null> {
    return this.#callBacks.findOne({ number, state: 'waiting' }, { sort: { dueAt: 1 } });
  }

  /** Those who wait, the most urgent first. */
  open(limit = 200): Promise<CallBack[]> {
    return this.#model.find({ state: 'waiting' }).sort({ dueAt: 1 }).limit(limit).lean<CallBack[]>();
  }

  /** Lost callers of a period; who called again himself was not lost. */
  askedBetween(from: number, to: number): Promise<Omit<CallBack, 'waiting'>[]> {
    return this.#model
      .find({ askedAt: { $gte: from, $lt: to }, state: { $ne: 'superseded' } }, { waiting: 0 })
      .lean<Omit<CallBack, 'waiting'>[]>();
  }

  /** `true` for the one process that may tell of it. */
  async tellLate(id: string): Promise<boolean> {
    return (
      (await this.#model.updateOne({ _id: id, lateTold: false }, { $set: { lateTold: true } }))
        .modifiedCount === 1
    );
  }
}
