import type { AgentRecord } from '../../acd/agent-record.ts';
import { findAgent } from '../../acd/agents.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { distributeCalls } from '../waiting/distribute-calls.ts';
import { moveAgent } from '../desk/move-agent.ts';

/**
 * The agent's telephone is there: back to what he was before, or into his call; who is not known takes a new account. `legUp`: his sound of it went on while
 * the control channel was cut; he is rung again only if the voice side has lost him.
 */
export const softphoneRegistered = async (desk: CallDesk, agentId: string, legUp = false): Promise<void> => {
  const agent = await moveAgent(desk, agentId, null, { registered: true });
  if (!agent) return desk.push.toPerson(agentId, 'softphone-unknown');
  if (agent.state === 'talking' && agent.callId) return rejoin(desk, agent, agent.callId, legUp);
  if (agent.state !== 'unreachable') return;
  await moveAgent(desk, agentId, ['unreachable'], { state: agent.resume ?? 'paused', resume: null });
  await distributeCalls(desk);
};

const rejoin = async (
  desk: CallDesk,
  { agentId, sipUser }: AgentRecord,
  callId: string,
  legUp: boolean,
): Promise<void> => {
  const call = await desk.calls.find(callId);
  if (!call || call.phase === 'ended') {
    await moveAgent(desk, agentId, ['talking'], { state: 'paused', callId: null, offerId: null });
    return;
  }
  if (legUp && !call.lostAt) return;
  if (call.agentId !== agentId) return leaveOthersCall(desk, call, agentId);
  await desk.voice.order(call.nodeId, { type: 'rejoin', callId, agentId, sipUser });
};

/** A colleague who was consulted, or a leader who listened, has lost his sound: the call goes on without him. */
const leaveOthersCall = async (desk: CallDesk, call: StoredCall, agentId: string): Promise<void> => {
  const { callId, nodeId } = call;
  if (call.guest?.agentId === agentId) await desk.voice.order(nodeId, { type: 'dismiss-guest', callId });
  else if (call.monitor?.agentId === agentId)
    await desk.voice.order(nodeId, { type: 'stop-monitor', callId });
  else await moveAgent(desk, agentId, ['talking'], { state: 'paused', callId: null, offerId: null });
};

/** The control channel or the registration is gone: no calls until it is back; a call in progress stays his. */
export const softphoneLost = async (desk: CallDesk, agentId: string): Promise<void> => {
  const agent = await findAgent(desk.redis, agentId);
  if (!agent) return;
  const resume = agent.state === 'ready' ? 'ready' : agent.state === 'paused' ? 'paused' : agent.resume;
  const gone = { registered: false, resume };
  const free = await moveAgent(desk, agentId, ['ready', 'paused', 'wrap-up', 'set-aside'], {
    ...gone,
    state: 'unreachable',
    reason: resume === 'paused' ? agent.reason : null,
  });
  if (!free) await moveAgent(desk, agentId, null, gone);
};
