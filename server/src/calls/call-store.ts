import { type CallRecord, evolveCall } from '@hotline/shared/domain/call/record';
import type { CallFact } from '@hotline/shared/domain/call/fact';
import type { CountedCall } from '@hotline/shared/domain/kpi/call-counts';
import type { Skill } from '@hotline/shared/domain/agent/agent';
import { type Connection, type Model, Schema } from 'mongoose';

/** A call record with what the server alone knows. */
export type StoredCall = CallRecord & {
  /** The voice node that holds its media. */
  nodeId: string;
  /** Skill that this caller wants; absent: Mandarin. */
  skill?: Skill;
  /** 话后小结: a code of the site's voice policy. */
  wrapUpCode?: string;
};
type CallDocument = StoredCall & { _id: string };

const schema = new Schema<CallDocument>(
  { _id: String },
  { strict: false, versionKey: false, minimize: false, collection: 'calls' },
);
schema.index({ phase: 1, arrivedAt: 1 });
schema.index({ callerNo: 1, arrivedAt: -1 });
schema.index({ endedAt: -1 });
schema.index({ purpose: 1, arrivedAt: 1 });

const withoutId = ({ _id, ...call }: CallDocument): StoredCall => call;

/** Call records; every write is guarded by the sequence number of the last fact. */
export class CallStore {
  readonly #model: Model<CallDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<CallDocument>('Call', schema);
  }

  async createIndexes(): Promise<void> {
    await this.#model.createIndexes();
  }

  async find(callId: string): Promise<StoredCall | null> {
    const found = await this.#model.findById(callId).lean<CallDocument>();
    return found && withoutId(found);
  }

  /** Applies one fact; a fact that was seen before gives the record as it stands. */
  async apply(nodeId: string, fact: CallFact): Promise<StoredCall> {
    for (;;) {
      const before = await this.find(fact.callId);
      const after = { ...evolveCall(before, fact), nodeId };
      if (before && before.seq >= fact.seq) return before;
      if (await this.#write(before, after)) return after;
    }
  }

  /** Sets what the server alone knows: the ticket of a call. */
  async link(callId: string, ticketNo: string): Promise<void> {
    await this.#model.updateOne({ _id: callId }, { $set: { ticketNo } });
  }

  /** Sets whom the caller wants to be served by. */
  async want(callId: string, skill: Skill): Promise<void> {
    await this.#model.updateOne({ _id: callId }, { $set: { skill } });
  }

  /** 话后小结. */
  async sumUp(callId: string, wrapUpCode: string): Promise<void> {
    await this.#model.updateOne({ _id: callId }, { $set: { wrapUpCode } });
  }

  async live(): Promise<StoredCall[]> {
    return (
      await this.#model
        .find({ phase: { $ne: 'ended' } })
        .sort({ arrivedAt: 1 })
        .limit(500)
        .lean<CallDocument[]>()
    ).map(withoutId);
  }

  async ended(limit: number): Promise<StoredCall[]> {
    return (
      await this.#model.find({ phase: 'ended' }).sort({ endedAt: -1 }).limit(limit).lean<CallDocument[]>()
    ).map(withoutId);
  }

  /** Inbound calls that were answered and have ended since the instant given. */
  async handledSince(since: number): Promise<StoredCall[]> {
    const answered = { purpose: 'inbound', answeredAt: { $ne: null }, endedAt: { $gte: since } } as const;
    return (await this.#model.find(answered).sort({ endedAt: -1 }).limit(500).lean<CallDocument[]>()).map(
      withoutId,
    );
  }

  /** Inbound calls that arrived since the instant given. */
  async inboundSince(since: number): Promise<StoredCall[]> {
    return (
      await this.#model.find({ purpose: 'inbound', arrivedAt: { $gte: since } }).lean<CallDocument[]>()
    ).map(withoutId);
  }

  /** What figures need of inbound calls that arrived in a period, one after the other. */
  inboundBetween(from: number, to: number): AsyncIterable<CountedCall> {
    return this.#model
      .find(
        { purpose: 'inbound', arrivedAt: { $gte: from, $lt: to } },
        { _id: 0, arrivedAt: 1, queuedAt: 1, answeredAt: 1, endedAt: 1 },
      )
      .lean<CountedCall[]>()
      .cursor() as AsyncIterable<CountedCall>;
  }

  /** When these calls began. */
  async arrivals(callIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = await this.#model
      .find({ _id: { $in: callIds } }, { arrivedAt: 1 })
      .lean<Pick<CallDocument, '_id' | 'arrivedAt'>[]>();
    return new Map(found.map(({ _id, arrivedAt }) => [_id, arrivedAt]));
  }

  async liveOfNode(nodeId: string): Promise<StoredCall[]> {
    return (await this.live()).filter((call) => call.nodeId === nodeId);
  }

  /** The live call of an agent, the latest if a crash left two. */
  async liveOfAgent(agentId: string): Promise<StoredCall | null> {
    const found = await this.#model
      .findOne({ agentId, phase: { $nin: ['ended', 'queued', 'handed-over'] } })
      .sort({ arrivedAt: -1 })
      .lean<CallDocument>();
    return found && withoutId(found);
  }

  /** Who answered this number last. */
  async lastAgentOf(callerNo: string): Promise<string | null> {
    const found = await this.#model
      .findOne({ callerNo, purpose: 'inbound', answeredAt: { $ne: null } })
      .sort({ arrivedAt: -1 })
      .lean<CallDocument>();
    return found?.agentId ?? null;
  }

  async #write(before: StoredCall | null, after: StoredCall): Promise<boolean> {
    if (before) {
      const done = await this.#model.updateOne({ _id: after.callId, seq: before.seq }, { $set: after });
      return done.matchedCount === 1;
    }
    try {
      await this.#model.create({ _id: after.callId, ...after });
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 11_000) return false;
      throw error;
    }
  }
}
