import { forEachDue } from './for-each-due.ts';
import { keys } from './keys.ts';
import type { AcdRedis } from './scripts.ts';

/** How long an agent stays without a sign of life of his control channel, milliseconds. */
export const leaseMs = 5_000;

export const renewLeases = async (
  redis: AcdRedis,
  agentIds: readonly string[],
  now: number,
): Promise<void> => {
  if (agentIds.length === 0) return;
  await redis.zadd(keys.leases, ...agentIds.flatMap((id) => [now + leaseMs, id]));
};

/** Agents whose lease has ended. */
export const forEachExpiredLease = (
  redis: AcdRedis,
  now: number,
  act: (agentId: string) => Promise<void>,
): Promise<number> => forEachDue(redis, keys.leases, now, act);
