import { evolveCall } from '@hotline/shared/domain/call/record';
import type { CallFact } from '@hotline/shared/domain/call/fact';
import type { Skill } from '@hotline/shared/domain/agent/agent';
import type { Collection, Connection } from 'mongoose';
import { CallWrites } from './call-writes.ts';
import { LiveCalls } from './live-calls.ts';
import { PastCalls } from './past-calls.ts';
import { type Ahead, RecentCalls } from './recent-calls.ts';
import { type CallDocument, type StoredCall, withoutId } from './stored-call.ts';

/** Call records; every write is guarded by the sequence number of the last fact. */
export class CallStore {
  /** Those that go on. */
  readonly live: LiveCalls;
  /** Those that have ended. */
  readonly past: PastCalls;
  /** For what each call asks: mongoose costs as much again as the driver. */
  readonly #calls: Collection<CallDocument>;
  readonly #writes: CallWrites;
  readonly #recent: RecentCalls;

  constructor(connection: Connection) {
    this.#calls = connection.collection<CallDocument>('calls');
    this.live = new LiveCalls(this.#calls);
    this.past = new PastCalls(this.#calls);
    this.#writes = new CallWrites(this.#calls);
    this.#recent = new RecentCalls(this.#writes, (nodeId, fact) => this.#readAndApply(nodeId, fact));
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
    await this.#calls.updateOne({ _id: callId }, { $set: { ticketNo } });
    this.#recent.amend(callId, { ticketNo });
  }

  /** Sets whom the caller wants to be served by. */
  async want(callId: string, skill: Skill): Promise<void> {
    await this.#calls.updateOne({ _id: callId }, { $set: { skill } });
    this.#recent.amend(callId, { skill });
  }

  /** He would leave a message rather than wait. */
  async wantVoiceMail(callId: string): Promise<void> {
    await this.#calls.updateOne({ _id: callId }, { $set: { wantsVoiceMail: true } });
    this.#recent.amend(callId, { wantsVoiceMail: true });
  }

  /** Whose work his message is. */
  async giveVoiceMail(callId: string, voiceMailWith: string | null): Promise<void> {
    await this.#calls.updateOne({ _id: callId }, { $set: { voiceMailWith } });
    this.#recent.amend(callId, { voiceMailWith });
  }

  /** 话后小结. */
  async sumUp(callId: string, wrapUpCode: string): Promise<void> {
    await this.#calls.updateOne({ _id: callId }, { $set: { wrapUpCode } });
    this.#recent.amend(callId, { wrapUpCode });
  }

  async noteDanger(callId: string): Promise<void> {
    await this.#calls.updateOne({ _id: callId }, { $set: { pressedDanger: true } });
    this.#recent.amend(callId, { pressedDanger: true });
  }

  /** 转接说明; one that comes later takes its place. */
  async brief(callId: string, briefing: NonNullable<StoredCall['briefing']>): Promise<void> {
    await this.#calls.updateOne({ _id: callId }, { $set: { briefing } });
    this.#recent.amend(callId, { briefing });
  }

  /** How long the agent was in wrap-up after it. */
  async wrappedUp(callId: string, wrapMs: number): Promise<void> {
    await this.#calls.updateOne({ _id: callId }, { $set: { wrapMs } });
    this.#recent.amend(callId, { wrapMs });
  }

  /** Marked once: the first mark stands. */
  async markAbuse(callId: string, abuse: NonNullable<StoredCall['abuse']>): Promise<void> {
    await this.#calls.updateOne({ _id: callId, abuse: { $exists: false } }, { $set: { abuse } });
    this.#recent.amend(callId, { abuse });
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
