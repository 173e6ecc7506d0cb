import { forEachDue } from './for-each-due.ts';
import { keys } from './keys.ts';
import type { AcdRedis } from './scripts.ts';

/** The agent of a call was lost: at that instant the next one takes over. The first instant named stands. */
export const awaitAgent = async (redis: AcdRedis, callId: string, until: number): Promise<void> => {
  await redis.zadd(keys.lost, 'NX', until, callId);
};

/** Nobody could take it over yet: it is tried again then. */
export const awaitAgentAgain = async (redis: AcdRedis, callId: string, until: number): Promise<void> => {
  await redis.zadd(keys.lost, until, callId);
};

/** Calls whose agent has not come back in time. */
export const forEachForsaken = (
  redis: AcdRedis,
  now: number,
  act: (callId: string) => Promise<void>,
): Promise<number> => forEachDue(redis, keys.lost, now, act);
