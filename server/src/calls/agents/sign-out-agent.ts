import { findAgent, removeAgent } from '../../acd/agents.ts';
import { keepSpan } from '../../acd/spans.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { leaveToOnCall } from '../waiting/leave-to-on-call.ts';
import { presentAgent } from '../desk/move-agent.ts';
import { callRefusal } from '../desk/refusal.ts';

/** Signs an agent out and takes his SIP account away; refused during a call. */
export const signOutAgent = async (desk: CallDesk, agentId: string): Promise<void> => {
  const agent = await findAgent(desk.redis, agentId);
  if (!agent) return;
  if (agent.state === 'talking' || agent.state === 'offered') throw callRefusal('in-call');
  const { state, since, callId } = agent;
  await keepSpan(desk.redis, { agentId, state, from: since, to: desk.now(), ...(callId && { callId }) });
  await removeAgent(desk.redis, agentId);
  await desk.voice.deprovision(agent.sipUser);
  const gone = { ...presentAgent(agent), state: 'signed-out', since: desk.now() } as const;
  desk.push.toPerson(agentId, 'agent', gone);
  desk.push.agentsChanged();
  leaveToOnCall(desk).catch((error: unknown) => desk.log.error({ err: error }, 'nobody on call was rung'));
};
