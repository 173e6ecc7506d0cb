import type { Waiting } from '@hotline/shared/domain/queueing/queueing';
import type { Claim } from './agent-record.ts';
import { keys } from './keys.ts';
import type { AcdRedis } from './scripts.ts';

/** Puts a caller into the queue; the same call twice stands there once. */
export const enqueue = async (redis: AcdRedis, caller: Waiting): Promise<void> => {
  await redis.multi().hset(keys.waiting, caller.callId, JSON.stringify(caller)).incr(keys.rev).exec();
};

/** Takes a caller out wherever he is: waiting or offered. The claim, if there was one. */
export const dequeue = async (redis: AcdRedis, callId: string): Promise<Claim | null> => {
  await redis.multi().hdel(keys.waiting, callId).incr(keys.rev).exec();
  return settleClaim(redis, callId, '');
};

/** Ends the offer; `null` = it was settled already or was another one. */
export const settleClaim = async (
  redis: AcdRedis,
  callId: string,
  offerId: string,
): Promise<Claim | null> => {
  const text = await redis.acdSettle(callId, offerId);
  return text === null ? null : (JSON.parse(text) as Claim);
};

export const allWaiting = async (redis: AcdRedis): Promise<Waiting[]> =>
  (await redis.hvals(keys.waiting)).map((text) => JSON.parse(text) as Waiting);

export const allClaims = async (redis: AcdRedis): Promise<Claim[]> =>
  (await redis.hvals(keys.claims)).map((text) => JSON.parse(text) as Claim);

export const isQueued = async (redis: AcdRedis, callId: string): Promise<boolean> =>
  (await redis.hexists(keys.waiting, callId)) + (await redis.hexists(keys.claims, callId)) > 0;
