import { randomUUID } from 'node:crypto';
import {
  type AgentChoice,
  decideOffers,
  type Offer,
  type ReadyAgent,
  type Waiting,
} from '@hotline/shared/domain/queueing/queueing';
import type { AgentRecord } from './agent-record.ts';
import { readAgain } from './read-again.ts';
import { readRecord } from './read-record.ts';
import type { AcdRedis } from './scripts.ts';

export type ClaimedOffer = Offer & {
  offerId: string;
  /** Place of the claim among all changes of the queue. */
  seq: number;
  /** The agent as the claim left him. */
  agent: AgentRecord;
};

/** From one decision to the next few of them change. */
const readReady = readAgain<ReadyAgent>();

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
      readReady(ready),
      choice,
    ).map((offer) => ({ ...offer, offerId: randomUUID() }));
    if (offers.length === 0) return [];
    const [seq, ...agents] = await redis.acdClaim(rev, now(), JSON.stringify(offers));
    if (seq > 0)
      return offers.map((offer, i) => ({ ...offer, seq, agent: readRecord<AgentRecord>(agents[i]!) }));
  }
};
