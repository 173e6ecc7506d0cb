import { forEachDue } from './for-each-due.ts';
import { keys } from './keys.ts';
import type { AcdRedis } from './scripts.ts';

export const startWrapUp = async (redis: AcdRedis, agentId: string, until: number): Promise<void> => {
  await redis.zadd(keys.wrapUps, until, agentId);
};

/** Agents whose wrap-up has ended. */
export const forEachEndedWrapUp = (
  redis: AcdRedis,
  now: number,
  act: (agentId: string) => Promise<void>,
): Promise<number> => forEachDue(redis, keys.wrapUps, now, act);
