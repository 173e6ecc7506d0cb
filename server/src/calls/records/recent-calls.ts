import type { CallFact, CallFactType } from '@hotline/shared/domain/call/fact';
import { evolveCall } from '@hotline/shared/domain/call/record';
import type { StoredCall } from './stored-call.ts';
import type { CallWrites } from './call-writes.ts';

/** A fact, and the record after it. */
export interface Told {
  fact: CallFact;
  call: StoredCall;
}

/** Facts of one call that were understood before they are written. */
export interface Ahead {
  course: readonly Told[];
  /** Settles when they are in the store. */
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
 * How long the write of a fact may wait for others, milliseconds: until it is acknowledged the voice side keeps back the next
 * fact of the call, and its agent sees it that much later. Who is not greeted, such as 110, enters the queue at once.
 */
const patienceOf = (fact: CallFact): number =>
  fact.type === 'arrived' && fact.trunk !== 'citizens' ? 10 : 50;

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

  /** One write for all of them. `null` = the record has to be read first. */
  ahead(nodeId: string, facts: readonly CallFact[]): Ahead | null {
    const { callId } = facts[0]!;
    const before = this.#known.get(callId) ?? null;
    if (this.#pending.has(callId) || (before !== null && before.nodeId !== nodeId)) return null;
    const course = courseOf(before, nodeId, facts);
    if (!course) return null;
    const { call } = course.at(-1)!;
    this.keep(call);
    const written = this.#write(before, call, facts).finally(() => this.#pending.delete(callId));
    this.#pending.set(callId, written);
    return { course, written };
  }

  async #write(before: StoredCall | null, call: StoredCall, facts: readonly CallFact[]): Promise<void> {
    try {
      if (await this.#writes.write(before, call, Math.min(...facts.map(patienceOf)))) return;
    } catch (error) {
      this.#known.delete(call.callId);
      throw error;
    }
    this.#known.delete(call.callId);
    for (const fact of facts) await this.#applyAgain(call.nodeId, fact);
  }
}

/** The record after each fact, if all are of the ordinary course and new. */
function courseOf(before: StoredCall | null, nodeId: string, facts: readonly CallFact[]): Told[] | null {
  const course: Told[] = [];
  let last = before;
  for (const fact of facts) {
    if (!ordinary.has(fact.type)) return null;
    if (last === null ? fact.type !== 'arrived' : last.seq >= fact.seq) return null;
    if (fact.type === 'queued' && last?.answeredAt !== null) return null;
    last = { ...evolveCall(last, fact), nodeId };
    course.push({ fact, call: last });
  }
  return course;
}
