import type { Redis } from 'ioredis';

const most = 5;
const hourSeconds = 3600;
const keyOf = (of: string): string => `progress-tries:${of}`;

/** Whether fewer than five tries failed in the hour of the first of them, for each of the keys. */
export const mayTry = async (redis: Redis, keys: readonly string[]): Promise<boolean> => {
  const counts = await Promise.all(keys.map((key) => redis.get(keyOf(key))));
  return counts.every((count) => Number(count ?? 0) < most);
};

export const noteFailure = async (redis: Redis, keys: readonly string[]): Promise<void> => {
  for (const key of keys) await redis.multi().incr(keyOf(key)).expire(keyOf(key), hourSeconds, 'NX').exec();
};
