import type { Bus } from '../store/redis.ts';

/** Tells relays, in whatever process, that an outbox holds something. A hint that is lost costs five seconds. */
export interface OutboxHints {
  hint(): void;
  onHint(listener: () => void): void;
}

/** Under load a relay then moves many tickets in one go, at little cost in time. */
const AT_MOST_EVERY_MS = 80;

/** The first hint goes out at once; those that follow within 80 ms are one message at their end. */
export function outboxHints(bus: Bus): OutboxHints {
  let resting = false;
  let more = false;
  const send = (): void => {
    bus.publish('outbox', '');
    more = false;
    resting = true;
    setTimeout(() => {
      resting = false;
      if (more) send();
    }, AT_MOST_EVERY_MS).unref();
  };
  return {
    hint: () => {
      if (resting) more = true;
      else send();
    },
    onHint: (listener) => bus.on('outbox', listener),
  };
}
