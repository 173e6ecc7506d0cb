import { keys } from './keys.ts';
import type { AcdRedis } from './scripts.ts';
import { takeDue } from './take-due.ts';

export const startWrapUp = async (redis: AcdRedis, agentId: string, until: number): Promise<void> => {
  await redis.zadd(keys.wrapUps, until, agentId);
};

export const takeEndedWrapUps = (redis: AcdRedis, now: number): Promise<string[]> =>
  takeDue(redis, keys.wrapUps, now);
