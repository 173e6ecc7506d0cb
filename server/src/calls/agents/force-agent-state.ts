import type { AgentView, forceAgentState as forceRoute } from '@hotline/shared/contracts/rest/session';
import type { z } from 'zod';
import { findAgent } from '../../acd/agents.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { presentAgent } from '../desk/move-agent.ts';
import { callRefusal } from '../desk/refusal.ts';
import { setAgentState } from './set-agent-state.ts';
import { signOutAgent } from './sign-out-agent.ts';

type Wanted = z.infer<NonNullable<typeof forceRoute.body>>['state'];

/** 强制置忙 / 就绪 / 签出; refused during a call. The agent is told at once who did it. */
export const forceAgentState = async (
  desk: CallDesk,
  agentId: string,
  state: Wanted,
  by: string,
): Promise<AgentView> => {
  const forced = await bring(desk, agentId, state);
  desk.push.toPerson(agentId, 'agent-forced', { state, name: by });
  return forced;
};

const bring = async (desk: CallDesk, agentId: string, state: Wanted): Promise<AgentView> => {
  if (state === 'ready') return setAgentState(desk, agentId, { state });
  if (state === 'paused') return setAgentState(desk, agentId, { state, reason: null });
  const agent = await findAgent(desk.redis, agentId);
  if (!agent) throw callRefusal('not-signed-in-as-agent');
  await signOutAgent(desk, agentId);
  return { ...presentAgent(agent), state: 'signed-out', since: desk.now() };
};
