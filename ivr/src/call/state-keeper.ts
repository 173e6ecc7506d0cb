import type { Ari } from '../ari/http.ts';
import type { CallState } from '../flow/state.ts';
import { isPassing } from './is-passing.ts';
import { eraseState, saveState } from './persist.ts';

/** So long a passing state may wait for the next one. */
const patienceMs = 200;

/**
 * Keeps a call's state in Asterisk, one write after another and always the newest. No step waits for it: what a crash
 * finds is a little older than what happened, and is made good like everything that happened unseen.
 */
export class StateKeeper {
  readonly #ari: Ari;
  readonly #key: string;
  readonly #complain: (error: unknown) => void;
  #newest: CallState | null = null;
  /** What was written last. */
  #kept: CallState | null = null;
  #isDue = false;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | null = null;

  constructor(ari: Ari, key: string, complain: (error: unknown) => void) {
    this.#ari = ari;
    this.#key = key;
    this.#complain = complain;
  }

  keep(call: CallState): void {
    this.#newest = call;
    if (isPassing(this.#kept, call)) this.#timer ??= setTimeout(() => this.#due(), patienceMs);
    else this.#due();
  }

  /** Settles when Asterisk has the newest state. */
  async kept(): Promise<void> {
    if (this.#newest) this.#due();
    await this.#writing;
  }

  #due(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isDue = true;
    this.#writing ??= this.#write();
  }

  async #write(): Promise<void> {
    for (let call = this.#take(); call; call = this.#take()) {
      this.#kept = call;
      const isOver = call.phase === 'ended' && !call.citizen && !call.agent;
      await (isOver ? eraseState(this.#ari, this.#key) : saveState(this.#ari, this.#key, call)).catch(
        this.#complain,
      );
    }
    this.#writing = null; // at once: what is kept from now on begins a write of its own
  }

  #take(): CallState | null {
    if (!this.#isDue) return null;
    this.#isDue = false;
    const call = this.#newest;
    this.#newest = null;
    return call;
  }
}
