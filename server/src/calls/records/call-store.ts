import { evolveCall } from '@hotline/shared/domain/call/record';
import type { CallFact } from '@hotline/shared/domain/call/fact';
import type { Skill } from '@hotline/shared/domain/agent/agent';
import type { CountedCall } from '@hotline/shared/domain/kpi/call-counts';
import { type Collection, type Connection, type Model, Schema } from 'mongoose';
import { type CallDocument, CallWrites } from './call-writes.ts';
import { type Ahead, RecentCalls } from './recent-calls.ts';
import type { StoredCall } from './stored-call.ts';

const schema = new Schema<CallDocument>(
  { _id: String },
  { strict: false, versionKey: false, minimize: false, collection: 'calls' },
);
schema.index({ phase: 1, arrivedAt: 1 });
schema.index({ callerNo: 1, arrivedAt: -1 });
schema.index({ endedAt: -1 });
schema.index({ purpose: 1, arrivedAt: 1 });

const mostAbusive = 1000;

const withoutId = ({ _id, ...call }: CallDocument): StoredCall => call;

/** Call records; every write is guarded by the sequence number of the last fact. */
export class CallStore {
  readonly #model: Model<CallDocument>;
  /** For what each call asks: mongoose costs as much again as the driver. */
  readonly #calls: Collection<CallDocument>;
  readonly #writes: CallWrites;
  readonly #recent: RecentCalls;

  constructor(connection: Connection) {
    this.#model = connection.model<CallDocument>('Call', schema);
    this.#calls = connection.collection<CallDocument>('calls');
    this.#writes = new CallWrites(this.#calls);
    this.#recent = new RecentCalls(this.#writes, (nodeId, fact) => this.#readAndApply(nodeId, fact));
  }

  async createIndexes(): Promise<void> {
    await this.#model.createIndexes();
  }

  async find(callId: string): Promise<StoredCall | null> {
    const found = await this.#calls.findOne({ _id: callId });
    return found && withoutId(found);
  }

  /** Applies one fact; a fact that was seen before gives the record as it stands. */
  async apply(nodeId: string, fact: CallFact): Promise<StoredCall> {
    await this.#recent.settled(fact.callId);
    return this.#readAndApply(nodeId, fact);
  }

  /** Applies facts of a call to the record as this process knows it, before they are written; `null` = it does not know it. */
  ahead(nodeId: string, facts: readonly CallFact[]): Ahead | null {
    return this.#recent.ahead(nodeId, facts);
  }

  /** The record as it is stored, once nothing of it is being written here. */
  async settled(callId: string): Promise<StoredCall | null> {
    await this.#recent.settled(callId);
    return this.find(callId);
  }

  /** The record as this process knows it, else as it is stored. */
  async latest(callId: string): Promise<StoredCall | null> {
    return this.#recent.get(callId) ?? this.find(callId);
  }

  /** A voice node has come, perhaps from another process. */
  forget(nodeId: string): void {
    this.#recent.forget(nodeId);
  }

  /** Sets what the server alone knows: the ticket of a call. */
  async link(callId: string, ticketNo: string): Promise<void> {
    await this.#model.updateOne({ _id: callId }, { $set: { ticketNo } });
    this.#recent.amend(callId, { ticketNo });
  }

  /** Sets whom the caller wants to be served by. */
  async want(callId: string, skill: Skill): Promise<void> {
    await this.#model.updateOne({ _id: callId }, { $set: { skill } });
    this.#recent.amend(callId, { skill });
  }

  /** He would leave a message rather than wait. */
  async wantVoiceMail(callId: string): Promise<void> {
    await this.#model.updateOne({ _id: callId }, { $set: { wantsVoiceMail: true } });
    this.#recent.amend(callId, { wantsVoiceMail: true });
  }

  /** Whose work his message is. */
  async giveVoiceMail(callId: string, voiceMailWith: string | null): Promise<void> {
    await this.#model.updateOne({ _id: callId }, { $set: { voiceMailWith } });
    this.#recent.amend(callId, { voiceMailWith });
  }

  /** 话后小结. */
  async sumUp(callId: string, wrapUpCode: string): Promise<void> {
    await this.#model.updateOne({ _id: callId }, { $set: { wrapUpCode } });
    this.#recent.amend(callId, { wrapUpCode });
  }

  async noteDanger(callId: string): Promise<void> {
    await this.#model.updateOne({ _id: callId }, { $set: { pressedDanger: true } });
    this.#recent.amend(callId, { pressedDanger: true });
  }

  /** 转接说明; one that comes later takes its place. */
  async brief(callId: string, briefing: NonNullable<StoredCall['briefing']>): Promise<void> {
    await this.#model.updateOne({ _id: callId }, { $set: { briefing } });
    this.#recent.amend(callId, { briefing });
  }

  /** How long the agent was in wrap-up after it. */
  async wrappedUp(callId: string, wrapMs: number): Promise<void> {
    await this.#model.updateOne({ _id: callId }, { $set: { wrapMs } });
    this.#recent.amend(callId, { wrapMs });
  }

  /** Marked once: the first mark stands. */
  async markAbuse(callId: string, abuse: NonNullable<StoredCall['abuse']>): Promise<void> {
    await this.#model.updateOne({ _id: callId, abuse: { $exists: false } }, { $set: { abuse } });
    this.#recent.amend(callId, { abuse });
  }

  /** Marked calls that fit the filter, the latest first. */
  async abusive(filter: object): Promise<StoredCall[]> {
    const found = await this.#model
      .find({ ...filter, abuse: { $exists: true } })
      .sort({ arrivedAt: -1 })
      .limit(mostAbusive)
      .lean<CallDocument[]>();
    return found.map(withoutId);
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
        { purpose: 'inbound', arrivedAt: { $gte: from, $lt: to }, abuse: { $exists: false } },
        { _id: 0, arrivedAt: 1, queuedAt: 1, answeredAt: 1, endedAt: 1, wrapMs: 1 },
      )
      .lean<CountedCall[]>()
      .cursor() as AsyncIterable<CountedCall>;
  }

  /** Whole records of inbound calls that arrived in a period, the latest first, one after the other. */
  inboundRecords(from: number, to: number): AsyncIterable<StoredCall> {
    return this.#model
      .find({ purpose: 'inbound', arrivedAt: { $gte: from, $lt: to }, abuse: { $exists: false } })
      .sort({ arrivedAt: -1 })
      .lean<CallDocument[]>()
      .cursor() as AsyncIterable<StoredCall>;
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
    const found = await this.#calls.findOne(
      { callerNo, purpose: 'inbound', answeredAt: { $ne: null } },
      { sort: { arrivedAt: -1 }, projection: { agentId: 1 } },
    );
    return found?.agentId ?? null;
  }

  async #readAndApply(nodeId: string, fact: CallFact): Promise<StoredCall> {
    for (;;) {
      const before = await this.find(fact.callId);
      if (before && before.seq >= fact.seq) return before;
      const after = { ...evolveCall(before, fact), nodeId };
      if (!(await this.#writes.write(before, after, 0))) continue;
      this.#recent.keep(after);
      return after;
    }
  }
}
