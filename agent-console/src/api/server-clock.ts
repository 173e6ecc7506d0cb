/** A step of the server's time larger than this is shown at once: a test moved it, or the machine slept. */
const jumpMs = 2_000;

export interface ServerClock {
  /** The server's time, epoch milliseconds; the machine's own until the server has told its. */
  now: () => number;
  /** What the server told just now. */
  hear: (told: number) => void;
  /** @returns a function that ends it */
  onJump: (listener: () => void) => () => void;
}

/**
 * The server's time in a browser. Between two tellings it goes on by the page's monotonic clock, so that a wrong or
 * corrected clock of the machine moves no deadline.
 */
export const createServerClock = (monotonic: () => number, machine: () => number): ServerClock => {
  let base: { told: number; at: number } | null = null;
  const listeners = new Set<() => void>();
  const now = (): number => (base === null ? machine() : base.told + monotonic() - base.at);
  return {
    now,
    hear: (told) => {
      const jumped = Math.abs(told - now()) > jumpMs;
      base = { told, at: monotonic() };
      if (jumped) for (const listener of listeners) listener();
    },
    onJump: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** The one of this page. */
export const serverClock = createServerClock(
  () => performance.now(),
  () => Date.now(),
);
