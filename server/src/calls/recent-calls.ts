import type { CallFact, CallFactType } from '@hotline/shared/domain/call/fact';
import { evolveCall } from '@hotline/shared/domain/call/record';
import type { StoredCall } from './call-store.ts';
import type { CallWrites } from './call-writes.ts';

/** A fact that was understood before it is written. */
export interface Ahead {
  call: StoredCall;
  /** Settles when the fact is in the store. */
  written: Promise<void>;
}

/** The ordinary course of a call; what follows from these needs nothing that another process writes. */
const ordinary = new Set<CallFactType>([
  'arrived',
  'queued',
  'agent-ringing',
  'agent-answered',
  'offer-failed',
  'agent-left',
  'recorded',
  'ended',
]);
const most = 5_000;

/**
 * Call records as this process wrote them last, so that what follows from the next fact waits for no store. The guard of
 * each write tells when another process has had the call meanwhile.
 */
export class RecentCalls {
  readonly #writes: Pick<CallWrites, 'write'>;
  readonly #applyAgain: (nodeId: string, fact: CallFact) => Promise<unknown>;
  readonly #known = new Map<string, StoredCall>();
  readonly #pending = new Map<string, Promise<void>>();

  /** @param applyAgain reads the record and applies the fact to it */
  constructor(
    writes: Pick<CallWrites, 'write'>,
    applyAgain: (nodeId: string, fact: CallFact) => Promise<unknown>,
  ) {
    this.#writes = writes;
    this.#applyAgain = applyAgain;
  }

  get(callId: string): StoredCall | undefined {
    return this.#known.get(callId);
  }

  keep(call: StoredCall): void {
    this.#known.delete(call.callId);
    this.#known.set(call.callId, call);
    if (this.#known.size > most) this.#known.delete(this.#known.keys().next().value!);
  }

  /** The same for what the server alone knows. */
  amend(callId: string, change: Partial<StoredCall>): void {
    const call = this.#known.get(callId);
    if (call) this.#known.set(callId, { ...call, ...change });
  }

  /** Another process may have had the calls of this node. */
  forget(nodeId: string): void {
    for (const [callId, call] of this.#known) if (call.nodeId === nodeId) this.#known.delete(callId);
  }

  /** Settles when nothing of this call is being written here. */
  async settled(callId: string): Promise<void> {
    await this.#pending.get(callId)?.catch(() => undefined);
  }

  /** `null` = the record has to be read first. */
  ahead(nodeId: string, fact: CallFact): Ahead | null {
    const before = this.#known.get(fact.callId) ?? null;
    if (!ordinary.has(fact.type) || this.#pending.has(fact.callId)) return null;
    if (before === null ? fact.type !== 'arrived' : before.nodeId !== nodeId || before.seq >= fact.seq)
      return null;
    if (fact.type === 'queued' && before?.answeredAt !== null) return null;
    const call = { ...evolveCall(before, fact), nodeId };
    this.keep(call);
    const written = this.#write(before, call, fact).finally(() => this.#pending.delete(fact.callId));
    this.#pending.set(fact.callId, written);
    return { call, written };
  }

  async #write(before: StoredCall | null, call: StoredCall, fact: CallFact): Promise<void> {
    try {
      if (await this.#writes.write(before, call)) return;
    } catch (error) {
      this.#known.delete(call.callId);
      throw error;
    }
    this.#known.delete(call.callId);
    await this.#applyAgain(call.nodeId, fact);
  }
}
