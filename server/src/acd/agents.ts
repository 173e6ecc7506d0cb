import type { AgentState } from '@hotline/shared/domain/agent/agent';
import type { AgentRecord } from './agent-record.ts';
import { keys } from './keys.ts';
import { readRecord } from './read-record.ts';
import type { AcdRedis } from './scripts.ts';

/**
 * Changes an agent if his state is one of `from` (`null` = any) and, where named, that offer is his.
 * `null` = refused: he was in another state, or nobody knows him.
 */
export const changeAgent = async (
  redis: AcdRedis,
  agentId: string,
  from: readonly AgentState[] | null,
  patch: Partial<AgentRecord>,
  at: number,
  offerId = '',
): Promise<AgentRecord | null> => {
  const text = await redis.acdChangeAgent(agentId, JSON.stringify(from), JSON.stringify(patch), at, offerId);
  return text === null ? null : parse(text);
};

export const findAgent = async (redis: AcdRedis, agentId: string): Promise<AgentRecord | null> => {
  const text = await redis.hget(keys.agents, agentId);
  return text === null ? null : parse(text);
};

export const allAgents = async (redis: AcdRedis): Promise<AgentRecord[]> =>
  (await redis.hvals(keys.agents)).map(parse);

export const anyAgent = async (redis: AcdRedis): Promise<boolean> => (await redis.hlen(keys.agents)) > 0;

/** Signs an agent out: nothing of him is left. */
export const removeAgent = async (redis: AcdRedis, agentId: string): Promise<void> => {
  await redis
    .multi()
    .hdel(keys.agents, agentId)
    .hdel(keys.ready, agentId)
    .zrem(keys.leases, agentId)
    .zrem(keys.wrapUps, agentId)
    .exec();
};

const parse = (text: string): AgentRecord => readRecord<AgentRecord>(text);
