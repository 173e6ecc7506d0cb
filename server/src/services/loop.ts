import type { Logger } from '../observability/logger.ts';

export interface Loop {
  /** Runs the round, once more if it is running already. */
  wake(): void;
  /** Wakes and resolves when a round that began after this call has ended. */
  settled(): Promise<void>;
  /** Resolves when the last round has ended. */
  stop(): Promise<void>;
}

const AFTER_FAILURE_MS = 500;

/** Runs rounds one after the other, never two at once; a round that fails is tried again. */
export function startLoop(log: Logger, round: () => Promise<void>): Loop {
  let running: Promise<unknown> | null = null;
  let again = false;
  const over = new AbortController();
  let retry: NodeJS.Timeout | undefined;

  const run = async (): Promise<void> => {
    do {
      again = false;
      try {
        await round();
      } catch (error) {
        log.warn({ err: error }, 'round failed');
        retry = setTimeout(wake, AFTER_FAILURE_MS);
      }
    } while (again && !over.signal.aborted);
  };

  const wake = (): void => {
    if (over.signal.aborted) return;
    if (running) {
      again = true;
      return;
    }
    clearTimeout(retry);
    running = run().then(() => {
      running = null;
      if (again) wake();
      return running;
    });
  };

  return {
    wake,
    settled: async () => {
      wake();
      await running;
    },
    stop: async () => {
      over.abort();
      clearTimeout(retry);
      await running;
    },
  };
}
