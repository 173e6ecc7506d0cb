import { asProblem, networkProblem } from './problem.ts';

export interface Asking<T> {
  /** One try, which ends when the signal says so. */
  ask: (signal: AbortSignal) => Promise<T>;
  /** Asked twice it is done once: it only reads, or carries an Idempotency-Key. */
  isRepeatable: boolean;
  /** How long one try may take, milliseconds. */
  withinMs: number;
  /** Of whoever wants the answer. */
  signal?: AbortSignal | undefined;
}

export interface UnderWay {
  /** @throws what a try throws; that the network is unreachable, when no answer comes in time */
  answerOf: <T>(asking: Asking<T>) => Promise<T>;
  /**
   * The network is another, and who was asked before may never have heard it: what may be repeated is asked anew, the rest
   * is given up soon. Whatever is asked from now on waits for `ready`.
   */
  renew: (ready: Promise<void>) => void;
}

/** A write that must not be repeated may have arrived: its answer, if there is one, comes in this time. */
const lastCallMs = 5_000;
/** The first of two that bear the same key is being done still. */
const inFlightMs = 500;

const renewed = new Error('the network is another');

/** The requests of a page that nobody has answered yet. */
export const createUnderWay = (): UnderWay => {
  const open = new Set<() => void>();
  let ready = Promise.resolve();

  const once = async <T>({ ask, isRepeatable, withinMs, signal }: Asking<T>): Promise<T> => {
    const own = new AbortController();
    const timers: ReturnType<typeof setTimeout>[] = [];
    const endIn = (ms: number) => timers.push(setTimeout(() => own.abort(networkProblem()), ms));
    const renew = () => (isRepeatable ? own.abort(renewed) : endIn(lastCallMs));
    const leave = () => own.abort(signal?.reason);
    endIn(withinMs);
    open.add(renew);
    signal?.addEventListener('abort', leave);
    try {
      return await ask(own.signal);
    } catch (error) {
      throw own.signal.aborted ? own.signal.reason : error;
    } finally {
      for (const timer of timers) clearTimeout(timer);
      open.delete(renew);
      signal?.removeEventListener('abort', leave);
    }
  };
  const answerOf = async <T>(asking: Asking<T>, isAgain = false): Promise<T> => {
    await ready;
    asking.signal?.throwIfAborted();
    try {
      return await once(asking);
    } catch (error) {
      if (error === renewed) return answerOf(asking, true);
      if (!isAgain || asProblem(error).code !== 'idempotency-in-flight') throw error;
      await new Promise((resolve) => setTimeout(resolve, inFlightMs));
      return answerOf(asking, true);
    }
  };

  return {
    answerOf: (asking) => answerOf(asking),
    renew: (tried) => {
      ready = tried;
      for (const renew of open) renew();
    },
  };
};

/** Those of this page. */
export const underWay = createUnderWay();
