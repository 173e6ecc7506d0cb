import type { AriEvent } from './types.ts';

/** Keeps events back while the calls are being taken up, so that none is read before its call is known. */
export class EventGate {
  readonly #route: (event: AriEvent) => void;
  #kept: AriEvent[] | null = [];

  constructor(route: (event: AriEvent) => void) {
    this.#route = route;
  }

  pass(event: AriEvent): void {
    if (this.#kept) this.#kept.push(event);
    else this.#route(event);
  }

  close(): void {
    this.#kept ??= [];
  }

  open(): void {
    const kept = this.#kept ?? [];
    this.#kept = null;
    for (const event of kept) this.#route(event);
  }
}
