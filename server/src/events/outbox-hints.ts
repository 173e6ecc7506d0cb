import type { Bus } from '../store/redis.ts';

/** Tells relays, in whatever process, that an outbox holds something. A hint that is lost costs a second. */
export interface OutboxHints {
  hint(): void;
  onHint(listener: () => void): void;
}

const TOGETHER_MS = 10;

/** Hints within ten milliseconds are one message. */
export function outboxHints(bus: Bus): OutboxHints {
  let pending = false;
  return {
    hint: () => {
      if (pending) return;
      pending = true;
      setTimeout(() => {
        pending = false;
        bus.publish('outbox', '');
      }, TOGETHER_MS);
    },
    onHint: (listener) => bus.on('outbox', listener),
  };
}
