import type { Waiting } from '@hotline/shared/domain/queueing/queueing';
import type { Claim } from './agent-record.ts';
import { keys } from './keys.ts';
import { queueClass, queueScore } from './queue-score.ts';
import type { AcdRedis } from './scripts.ts';

/** Puts a caller into the queue; the same call twice stands there once. Its number among all changes of the queue. */
export const enqueue = (redis: AcdRedis, caller: Waiting): Promise<number> =>
  redis.acdEnqueue(caller.callId, JSON.stringify(caller), queueClass(caller), queueScore(caller));

/** Changes how somebody waits; `false` = he does not wait any more. */
export const changeWaiting = async (redis: AcdRedis, caller: Waiting): Promise<boolean> =>
  (await redis.acdChange(caller.callId, JSON.stringify(caller), queueClass(caller), queueScore(caller))) > 0;

/** Takes a caller out wherever he is: waiting or offered. The claim, if there was one. */
export const dequeue = async (redis: AcdRedis, callId: string): Promise<Claim | null> => {
  const text = await redis.acdLeave(callId);
  return text === null ? null : (JSON.parse(text) as Claim);
};

/** Takes a caller out if he waits and is offered to nobody; `null` = not so. */
export const takeWaiting = async (redis: AcdRedis, callId: string): Promise<Waiting | null> => {
  const text = await redis.hget(keys.waiting, callId);
  return text !== null && (await redis.acdDequeue(callId)) > 0 ? (JSON.parse(text) as Waiting) : null;
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

export const findClaim = async (redis: AcdRedis, callId: string): Promise<Claim | null> => {
  const text = await redis.hget(keys.claims, callId);
  return text === null ? null : (JSON.parse(text) as Claim);
};

/** Puts an offered caller back into the queue; `false` = the offer was settled already. */
export const unclaim = async (redis: AcdRedis, caller: Waiting, offerId: string): Promise<boolean> =>
  (await redis.acdUnclaim(
    caller.callId,
    JSON.stringify(caller),
    queueClass(caller),
    queueScore(caller),
    offerId,
  )) > 0;

export const allWaiting = async (redis: AcdRedis): Promise<Waiting[]> =>
  (await redis.hvals(keys.waiting)).map((text) => JSON.parse(text) as Waiting);

export const allClaims = async (redis: AcdRedis): Promise<Claim[]> =>
  (await redis.hvals(keys.claims)).map((text) => JSON.parse(text) as Claim);

export const isQueued = async (redis: AcdRedis, callId: string): Promise<boolean> =>
  (await Promise.all([redis.hexists(keys.waiting, callId), redis.hexists(keys.claims, callId)])).includes(1);
