import { forEachDue } from './for-each-due.ts';
import { keys } from './keys.ts';
import type { AcdRedis } from './scripts.ts';

export const planAnnouncement = async (redis: AcdRedis, callId: string, at: number): Promise<void> => {
  await redis.zadd(keys.announcements, at, callId);
};

/** He waits no more: he speaks to a machine, or somebody outside is rung for him. */
export const dropAnnouncement = async (redis: AcdRedis, callId: string): Promise<void> => {
  await redis.zrem(keys.announcements, callId);
};

export const forEachDueAnnouncement = (
  redis: AcdRedis,
  now: number,
  act: (callId: string) => Promise<void>,
): Promise<number> => forEachDue(redis, keys.announcements, now, act);
