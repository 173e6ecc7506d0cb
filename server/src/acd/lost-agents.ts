import { keys } from './keys.ts';
import type { AcdRedis } from './scripts.ts';
import { takeDue } from './take-due.ts';

/** The agent of a call was lost: at that instant the next one takes over. The first instant named stands. */
export const awaitAgent = async (redis: AcdRedis, callId: string, until: number): Promise<void> => {
  await redis.zadd(keys.lost, 'NX', until, callId);
};

/** Calls whose agent has not come back in time; each is given to one process only. */
export const takeForsaken = (redis: AcdRedis, now: number): Promise<string[]> =>
  takeDue(redis, keys.lost, now);
