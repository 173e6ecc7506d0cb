import type { Store } from '../../store/store.ts';

/** Clocks drift slowly. */
const GOOD_FOR_MS = 10_000;
/** This machine's clock was set: a deadline must not fire by what was known of it before. */
const STEP_MS = 20;

interface Known {
  ahead: number;
  /** By the clock that nobody sets. */
  at: number;
  wall: number;
}

const known = new WeakMap<Store, Known>();

const holds = ({ at, wall }: Known): boolean => {
  const passed = performance.now() - at;
  return passed < GOOD_FOR_MS && Math.abs(Date.now() - wall - passed) < STEP_MS;
};

/**
 * Milliseconds by which the store's clock is ahead of this machine's, so that processes on machines that disagree
 * fire at one instant; asked again every ten seconds, and when this machine's clock was set.
 */
export async function storeAhead(store: Store): Promise<number> {
  const before = known.get(store);
  if (before && holds(before)) return before.ahead;
  const [at, wall] = [performance.now(), Date.now()];
  const ahead = await ask(store);
  known.set(store, { ahead, at, wall });
  return ahead;
}

/** A difference that the round trip explains is none. */
async function ask({ connection }: Store): Promise<number> {
  const asked = Date.now();
  const { localTime } = await connection.db!.command({ hello: 1 });
  const answered = Date.now();
  if (!(localTime instanceof Date)) return 0;
  const ahead = localTime.getTime() - Math.round((asked + answered) / 2);
  return Math.abs(ahead) > answered - asked ? ahead : 0;
}
