import { keys } from './keys.ts';
import type { AcdRedis } from './scripts.ts';
import { takeDue } from './take-due.ts';

export const planAnnouncement = async (redis: AcdRedis, callId: string, at: number): Promise<void> => {
  await redis.zadd(keys.announcements, at, callId);
};

export const takeDueAnnouncements = (redis: AcdRedis, now: number): Promise<string[]> =>
  takeDue(redis, keys.announcements, now);
