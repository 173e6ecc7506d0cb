import type { AcdRedis } from './scripts.ts';

/** Longer than what is done about a member, with orders to a voice node that does not answer; milliseconds. */
const againAfterMs = 10_000;

/**
 * Does what is due in a sorted set, each member by one process at a time. A member stays until that is done: where the process
 * died or failed over it, it is due again; what is planned anew meanwhile stands.
 * @param now and the scores: epoch milliseconds
 * @returns how many were due
 */
export const forEachDue = async (
  redis: AcdRedis,
  key: string,
  now: number,
  act: (member: string) => Promise<void>,
): Promise<number> => {
  const until = now + againAfterMs;
  const due = await redis.acdTakeDue(key, now, until);
  const done = await Promise.allSettled(
    due.map(async (member) => {
      await act(member);
      await redis.acdSettleDue(key, member, until);
    }),
  );
  const failed = done.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return due.length;
};
