import type { CallBackStore } from './call-back-store.ts';
import type { CallStore } from './call-store.ts';

/** What the queue wants to know of a caller. */
export interface KnownCaller {
  /** He was lost before, and a place may be kept for him. */
  hasPlace: boolean;
  /** Who answered him last. */
  lastAgentId: string | null;
}

const nobody: KnownCaller = { hasPlace: false, lastAgentId: null };
const most = 5_000;

/** Looks callers up while they are greeted, so that nobody waits for it when they enter the queue. */
export class KnownCallers {
  readonly #calls: CallStore;
  readonly #callBacks: CallBackStore;
  readonly #found = new Map<string, Promise<KnownCaller>>();

  constructor(calls: CallStore, callBacks: CallBackStore) {
    this.#calls = calls;
    this.#callBacks = callBacks;
  }

  /** Begins to look; a failure is met again where it matters. */
  expect(callerNo: string | null): void {
    if (callerNo === null) return;
    const found = this.#look(callerNo);
    found.catch(() => this.forget(callerNo));
    this.#found.set(callerNo, found);
    if (this.#found.size > most) this.#found.delete(this.#found.keys().next().value!);
  }

  /** What was found since he arrived; each finding is used once. */
  take(callerNo: string | null): Promise<KnownCaller> {
    if (callerNo === null) return Promise.resolve(nobody);
    const found = this.#found.get(callerNo) ?? this.#look(callerNo);
    this.#found.delete(callerNo);
    return found;
  }

  /** Something of him has changed. */
  forget(callerNo: string): void {
    this.#found.delete(callerNo);
  }

  async #look(callerNo: string): Promise<KnownCaller> {
    const [callBack, lastAgentId] = await Promise.all([
      this.#callBacks.openOf(callerNo),
      this.#calls.past.lastAgentOf(callerNo),
    ]);
    return { hasPlace: callBack !== null, lastAgentId };
  }
}
