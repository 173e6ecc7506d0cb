import { randomUUID } from 'node:crypto';
import {
  type AgentChoice,
  decideOffers,
  type Offer,
  type ReadyAgent,
  type Waiting,
} from '@hotline/shared/domain/queueing/queueing';
import { readRecord } from './read-record.ts';
import type { AcdRedis } from './scripts.ts';

export type ClaimedOffer = Offer & {
  offerId: string;
  /** Place of the claim among all changes of the queue. */
  seq: number;
};

/**
 * Decides from a snapshot and claims it only if it still holds; else decides again.
 * Any number of processes may do this at the same time.
 */
export const claimOffers = async (
  redis: AcdRedis,
  now: () => number,
  choice: AgentChoice = 'longest-idle',
): Promise<ClaimedOffer[]> => {
  for (;;) {
    const [rev, waiting, ready] = await redis.acdSnapshot();
    const offers = decideOffers(
      waiting.map((text) => JSON.parse(text) as Waiting),
      ready.map(readRecord<ReadyAgent>),
      choice,
    ).map((offer) => ({ ...offer, offerId: randomUUID() }));
    if (offers.length === 0) return [];
    const claimed = await redis.acdClaim(rev, now(), JSON.stringify(offers));
    if (claimed > 0) return offers.map((offer) => ({ ...offer, seq: claimed }));
  }
};
