import type { CallFactOf } from '@hotline/shared/contracts/link';
import { findAgent } from '../../acd/agents.ts';
import { awaitAgent } from '../../acd/lost-agents.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';

/** The agent's media is gone: ring him back in if he is registered; else his next registration does, or the next takes over. */
export const agentLost = async (
  desk: CallDesk,
  call: StoredCall,
  fact: CallFactOf<'agent-lost'>,
): Promise<void> => {
  await awaitAgent(desk.redis, call.callId, desk.now() + desk.timers.takeOverMs);
  const agent = await findAgent(desk.redis, fact.agentId);
  if (!agent?.registered) return;
  await desk.voice.order(call.nodeId, {
    type: 'rejoin',
    callId: call.callId,
    agentId: agent.agentId,
    sipUser: agent.sipUser,
  });
};
