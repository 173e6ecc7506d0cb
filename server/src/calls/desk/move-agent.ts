import type { AgentView } from '@hotline/shared/contracts/rest/session';
import type { AgentState } from '@hotline/shared/domain/agent/agent';
import type { AgentRecord } from '../../acd/agent-record.ts';
import { changeAgent as write } from '../../acd/agents.ts';
import type { CallDesk } from './call-desk.ts';

export const presentAgent = (agent: AgentRecord): AgentView => ({
  agentId: agent.agentId,
  name: agent.name,
  staffNo: agent.staffNo,
  state: agent.state,
  reason: agent.reason,
  since: agent.since,
  callId: agent.callId,
  skills: [...agent.skills],
});

/** Changes an agent's state and shows it to him and to the floor; `null` = he was in another state, or has another offer. */
export const moveAgent = async (
  desk: CallDesk,
  agentId: string,
  from: readonly AgentState[] | null,
  patch: Partial<AgentRecord>,
  offerId?: string,
): Promise<AgentRecord | null> => {
  const at = desk.now();
  const dated = patch.state ? { ...patch, since: at } : patch;
  const agent = await write(desk.redis, agentId, from, dated, at, offerId);
  if (agent) showAgent(desk, agent);
  return agent;
};

export const showAgent = (desk: CallDesk, agent: AgentRecord): void => {
  desk.push.toPerson(agent.agentId, 'agent', presentAgent(agent));
  desk.push.agentsChanged();
};
