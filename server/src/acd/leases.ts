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

/** Agents whose lease has ended; each is given to one caller only. */
export const takeExpiredLeases = async (redis: AcdRedis, now: number): Promise<string[]> =>
  takeDue(redis, keys.leases, now);

export const startWrapUp = async (redis: AcdRedis, agentId: string, until: number): Promise<void> => {
  await redis.zadd(keys.wrapUps, until, agentId);
};

export const takeEndedWrapUps = async (redis: AcdRedis, now: number): Promise<string[]> =>
  takeDue(redis, keys.wrapUps, now);

const takeDue = async (redis: AcdRedis, key: string, now: number): Promise<string[]> => {
  const due = await redis.zrangebyscore(key, '-inf', now);
  const taken = await Promise.all(due.map(async (id) => ((await redis.zrem(key, id)) === 1 ? id : null)));
  return taken.filter((id) => id !== null);
};
