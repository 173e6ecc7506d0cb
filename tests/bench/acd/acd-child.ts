import { setTimeout as pause } from 'node:timers/promises';
import { changeAgent, findAgent } from '@hotline/server/acd/agents';
import { claimOffers } from '@hotline/server/acd/distribute';
import { oneAtATime } from '@hotline/server/acd/one-at-a-time';
import { enqueue, settleClaim } from '@hotline/server/acd/queue';
import { openAcdRedis } from './open-redis.ts';
import { newCaller } from './population.ts';
import type { AcdEvent } from './replay.ts';

/** One round of load: some of these agents end a call, each makes room for one more caller. */
export interface Round {
  agentIds: string[];
  /** Agents that become ready a second; 0 = all at once. */
  perSecond: number;
  picks: number;
}

const redis = openAcdRedis(process.env['REDIS_URL']!);
/** One clock for all processes, finer than a millisecond. */
const now = (): number => performance.timeOrigin + performance.now();
let events: AcdEvent[] = [];

const claim = oneAtATime(async () => {
  const offers = await claimOffers(redis, now);
  const at = now();
  for (const { callId, agentId, seq } of offers) events.push({ type: 'claimed', seq, callId, agentId, at });
});

/** The agent's call is over: he is ready, and a new caller takes the place of the one he gets. */
const turn = async (agentId: string): Promise<void> => {
  const agent = await findAgent(redis, agentId);
  if (!agent || agent.state === 'ready') return;
  if (agent.callId && agent.offerId) await settleClaim(redis, agent.callId, agent.offerId);
  const at = now();
  events.push({ type: 'ready', agentId, at });
  await changeAgent(redis, agentId, null, { state: 'ready', callId: null, offerId: null }, at);
  await claim();
  const caller = newCaller(Math.floor(now()));
  events.push({ type: 'entered', seq: await enqueue(redis, caller), caller });
  await claim();
};

const play = async ({ agentIds, perSecond, picks }: Round): Promise<void> => {
  const began = now();
  const turns: Promise<void>[] = [];
  for (let i = 0; i < picks; i += 1) {
    const wait = perSecond === 0 ? 0 : began + (i * 1000) / perSecond - now();
    if (wait > 0) await pause(wait);
    turns.push(turn(agentIds[i % agentIds.length]!));
  }
  await Promise.all(turns);
};

process.on('message', (round: Round) => {
  events = [];
  void play(round).then(() => process.send?.({ events }));
});
process.once('disconnect', () => redis.disconnect());
process.send?.({ events });
