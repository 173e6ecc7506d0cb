import type { VoiceMailReason, VoiceMailResult } from '@hotline/shared/domain/voice/voice-mail';
import { type Connection, type Model, Schema } from 'mongoose';

/**
 * 语音留言 that somebody left: one a call, however often it is told. The citizen's number and the sound stay with the
 * call's record, under its rules of keeping and erasing. Instants are epoch milliseconds.
 */
export interface VoiceMail {
  /** The call in which it was left. */
  _id: string;
  why: VoiceMailReason;
  leftAt: number;
  durationMs: number;
  state: 'waiting' | 'claimed' | 'done';
  claimedBy: { id: string; name: string } | null;
  claimedAt: number | null;
  result: VoiceMailResult | null;
  note: string;
  doneAt: number | null;
}

const schema = new Schema<VoiceMail>(
  { _id: String },
  { strict: false, versionKey: false, minimize: false, collection: 'voice_mails' },
);
schema.index({ state: 1, leftAt: 1 });

/** Every change is guarded by who holds it. */
export class VoiceMailStore {
  readonly #model: Model<VoiceMail>;

  constructor(connection: Connection) {
    this.#model = connection.model<VoiceMail>('VoiceMail', schema);
  }

  async createIndexes(): Promise<void> {
    await this.#model.createIndexes();
  }

  find(id: string): Promise<VoiceMail | null> {
    return this.#model.findById(id).lean<VoiceMail>();
  }

  /** `false` = it was there already. */
  async add(one: Pick<VoiceMail, '_id' | 'why' | 'leftAt' | 'durationMs'>): Promise<boolean> {
    const fresh: VoiceMail = {
      ...one,
      state: 'waiting',
      claimedBy: null,
      claimedAt: null,
      result: null,
      note: '',
      doneAt: null,
    };
    const { upsertedCount } = await this.#model.updateOne(
      { _id: one._id },
      { $setOnInsert: fresh },
      { upsert: true },
    );
    return upsertedCount === 1;
  }

  /** Those that are not done, the oldest first. */
  open(limit = 200): Promise<VoiceMail[]> {
    return this.#model
      .find({ state: { $ne: 'done' } })
      .sort({ leftAt: 1 })
      .limit(limit)
      .lean<VoiceMail[]>();
  }

  /** Done ones, the latest first. */
  done(limit = 100): Promise<VoiceMail[]> {
    return this.#model.find({ state: 'done' }).sort({ leftAt: -1 }).limit(limit).lean<VoiceMail[]>();
  }

  /** @returns `null` when it does not stand so any more */
  change(
    id: string,
    from: { state: VoiceMail['state']; claimedBy?: string },
    to: Partial<VoiceMail>,
  ): Promise<VoiceMail | null> {
    const { state, claimedBy } = from;
    const guard = { _id: id, state, ...(claimedBy === undefined ? {} : { 'claimedBy.id': claimedBy }) };
    return this.#model.findOneAndUpdate(guard, { $set: to }, { returnDocument: 'after' }).lean<VoiceMail>();
  }
}
