import type { Store } from '../../store/store.ts';

/** Clocks drift slowly. */
const GOOD_FOR_MS = 10_000;

const known = new WeakMap<Store, { ahead: number; at: number }>();

/**
 * Milliseconds by which the store's clock is ahead of this machine's, so that processes on machines that disagree
 * fire at one instant; asked again every ten seconds.
 */
export async function storeAhead(store: Store): Promise<number> {
  const before = known.get(store);
  if (before && performance.now() - before.at < GOOD_FOR_MS) return before.ahead;
  const ahead = await ask(store);
  known.set(store, { ahead, at: performance.now() });
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
