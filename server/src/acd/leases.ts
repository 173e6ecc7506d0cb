import { keys } from './keys.ts';
import type { AcdRedis } from './scripts.ts';
import { takeDue } from './take-due.ts';

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

/** Agents whose lease has ended; each is given to one caller only. */
export const takeExpiredLeases = async (redis: AcdRedis, now: number): Promise<string[]> =>
  takeDue(redis, keys.leases, now);
