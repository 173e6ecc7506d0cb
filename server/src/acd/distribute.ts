import { randomUUID } from 'node:crypto';
import {
  decideOffers,
  type Offer,
  type ReadyAgent,
  type Waiting,
} from '@hotline/shared/domain/queueing/queueing';
import { keys } from './keys.ts';
import { readRecord } from './read-record.ts';
import type { AcdRedis } from './scripts.ts';

export type ClaimedOffer = Offer & { offerId: string };

/**
 * Decides from a snapshot and claims it only if nothing has changed since; else decides again.
 * Any number of processes may do this at the same time.
 */
export const claimOffers = async (redis: AcdRedis, now: () => number): Promise<ClaimedOffer[]> => {
  for (;;) {
    const { rev, waiting, ready } = await snapshot(redis);
    const offers = decideOffers(waiting, ready).map((offer) => ({ ...offer, offerId: randomUUID() }));
    if (offers.length === 0) return [];
    if ((await redis.acdClaim(rev, now(), JSON.stringify(offers))) === 1) return offers;
  }
};

const snapshot = async (
  redis: AcdRedis,
): Promise<{ rev: string; waiting: Waiting[]; ready: ReadyAgent[] }> => {
  const replies = await redis.multi().get(keys.rev).hvals(keys.waiting).hvals(keys.ready).exec();
  const [rev, waiting, ready] = (replies ?? []).map(([error, value]) => {
    if (error) throw error;
    return value;
  }) as [string | null, string[], string[]];
  return {
    rev: rev ?? '0',
    waiting: waiting.map(readRecord<Waiting>),
    ready: ready.map(readRecord<ReadyAgent>),
  };
};
