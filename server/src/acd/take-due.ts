import type { AcdRedis } from './scripts.ts';

/** Members of a sorted set whose instant has come; each is given to one process only. */
export const takeDue = async (redis: AcdRedis, key: string, now: number): Promise<string[]> => {
  const due = await redis.zrangebyscore(key, '-inf', now);
  const taken = await Promise.all(
    due.map(async (member) => ((await redis.zrem(key, member)) === 1 ? member : null)),
  );
  return taken.filter((member) => member !== null);
};
