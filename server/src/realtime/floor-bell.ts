import type { ConsoleEvents } from '@hotline/shared/contracts/socket';

/** What has changed on the floor since it was told last. */
export type FloorChange = Parameters<ConsoleEvents['floor']>[0];

/**
 * People who look at the floor see no more than a few pictures a second: what changes meanwhile is told them together, and
 * only that it has, as each asks for what he shows. Whom a call concerns is told at once, elsewhere.
 */
export class FloorBell {
  readonly #ring: (change: FloorChange) => void;
  readonly #gatherMs: number;
  readonly #callIds = new Set<string>();
  #agents = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(ring: (change: FloorChange) => void, gatherMs = 250) {
    this.#ring = ring;
    this.#gatherMs = gatherMs;
  }

  callChanged(callId: string): void {
    this.#callIds.add(callId);
    this.#soon();
  }

  agentsChanged(): void {
    this.#agents = true;
    this.#soon();
  }

  /** Tells what has not been told yet. */
  stop(): void {
    if (this.#timer) this.#tell();
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.#tell(), this.#gatherMs);
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const change = { callIds: [...this.#callIds], agents: this.#agents };
    this.#callIds.clear();
    this.#agents = false;
    this.#ring(change);
  }
}
