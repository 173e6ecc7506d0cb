import type { Store } from '../../store/store.ts';

/**
 * Milliseconds by which the store's clock is ahead of this machine's, so that processes on machines that disagree
 * fire at one instant. A difference that the round trip explains is none.
 */
export async function storeAhead({ connection }: Store): Promise<number> {
  const asked = Date.now();
  const { localTime } = await connection.db!.command({ hello: 1 });
  const answered = Date.now();
  if (!(localTime instanceof Date)) return 0;
  const ahead = localTime.getTime() - Math.round((asked + answered) / 2);
  return Math.abs(ahead) > answered - asked ? ahead : 0;
}
