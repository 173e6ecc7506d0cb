import type { Logger } from '../../observability/logger.ts';

/** Rings when a wrap-up ends, so that who waits does not wait for the next sweep; the sweep makes good what a crash lost. */
export class WrapUpClock {
  readonly #log: Logger;
  readonly #end: () => Promise<void>;
  readonly #timers = new Set<NodeJS.Timeout>();

  /** @param end ends the wrap-ups whose time is over */
  constructor(log: Logger, end: () => Promise<void>) {
    this.#log = log;
    this.#end = end;
  }

  in(ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#end().catch((error: unknown) => this.#log.error({ err: error }, 'a wrap-up was not ended'));
    }, ms);
    this.#timers.add(timer);
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
