import { findAgent } from '../acd/agents.ts';
import type { CallDesk } from './call-desk.ts';
import { distributeCalls } from './distribute-calls.ts';
import { moveAgent } from './move-agent.ts';

/** The agent's telephone is there: back to what he was before, or into his call. */
export const softphoneRegistered = async (desk: CallDesk, agentId: string): Promise<void> => {
  const agent = await moveAgent(desk, agentId, null, { registered: true });
  if (!agent) return;
  if (agent.state === 'talking' && agent.callId) return rejoin(desk, agentId, agent.callId, agent.sipUser);
  if (agent.state !== 'unreachable') return;
  await moveAgent(desk, agentId, ['unreachable'], { state: agent.resume ?? 'paused', resume: null });
  await distributeCalls(desk);
};

const rejoin = async (desk: CallDesk, agentId: string, callId: string, sipUser: string): Promise<void> => {
  const call = await desk.calls.find(callId);
  if (!call || call.phase === 'ended') {
    await moveAgent(desk, agentId, ['talking'], { state: 'paused', callId: null, offerId: null });
    return;
  }
  await desk.voice.order(call.nodeId, { type: 'rejoin', callId, agentId, sipUser });
};

/** The control channel or the registration is gone: no calls until it is back; a call in progress stays his. */
export const softphoneLost = async (desk: CallDesk, agentId: string): Promise<void> => {
  const agent = await findAgent(desk.redis, agentId);
  if (!agent) return;
  const resume = agent.state === 'ready' ? 'ready' : agent.state === 'paused' ? 'paused' : agent.resume;
  await moveAgent(desk, agentId, null, { registered: false, resume });
  await moveAgent(desk, agentId, ['ready', 'paused', 'wrap-up', 'set-aside'], {
    state: 'unreachable',
    reason: null,
  });
};
