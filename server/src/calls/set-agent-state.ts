import type { AgentView } from '@hotline/shared/contracts/rest/session';
import type { PauseReason } from '@hotline/shared/domain/agent/agent';
import { findAgent } from '../acd/agents.ts';
import type { CallDesk } from './call-desk.ts';
import { distributeCalls } from './distribute-calls.ts';
import { moveAgent, presentAgent } from './move-agent.ts';
import { CallRefusal } from './refusal.ts';

export type WantedState = { state: 'ready' } | { state: 'paused'; reason: PauseReason };

/** 就绪 or 示忙; ends wrap-up. Refused while a call is offered or going on, and while the telephone is not registered. */
export const setAgentState = async (
  desk: CallDesk,
  agentId: string,
  wanted: WantedState,
): Promise<AgentView> => {
  const before = await findAgent(desk.redis, agentId);
  if (!before) throw new CallRefusal('not-signed-in-as-agent', 409);
  if (wanted.state === 'ready' && !before.registered) throw new CallRefusal('softphone-not-registered', 409);
  const reason = wanted.state === 'paused' ? wanted.reason : null;
  const agent = await moveAgent(desk, agentId, ['ready', 'paused', 'wrap-up', 'set-aside'], {
    state: wanted.state,
    reason,
    resume: null,
  });
  if (!agent) throw new CallRefusal('in-call', 409);
  if (agent.state === 'ready') await distributeCalls(desk);
  return presentAgent(agent);
};
