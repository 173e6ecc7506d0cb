import { findAgent } from '../../acd/agents.ts';
import { awaitAgentAgain } from '../../acd/lost-agents.ts';
import type { CallDesk, OrderOutcome } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { moveAgent } from '../desk/move-agent.ts';
import { priorityOf } from '../desk/priority-of.ts';

const againMs = 1_000;

/**
 * The agent of a call was lost and has not come back in time. The citizen goes to whom the agent had fetched, else to the
 * next free agent, before everybody of his kind and with his place kept. Who talks with an emergency line is left to it.
 */
export const takeOverLost = async (desk: CallDesk, callId: string): Promise<void> => {
  const call = await desk.calls.find(callId);
  if (!call?.lostAt) return;
  const { agentId } = call;
  const outcome = await handOn(desk, call);
  if (outcome === 'done' && agentId !== null) return leave(desk, agentId, callId);
  if (outcome !== 'call-gone') await awaitAgentAgain(desk.redis, callId, desk.now() + againMs);
};

const handOn = (desk: CallDesk, call: StoredCall): Promise<OrderOutcome> => {
  const { callId, nodeId, guest } = call;
  if (guest?.state === 'consulting' || guest?.state === 'joined')
    return desk.voice.order(nodeId, { type: 'release-agent', callId });
  const priority = priorityOf(call) + 1;
  return desk.voice.order(nodeId, { type: 'requeue', callId, priority, group: desk.groupNow() });
};

/** He comes back to the next call; one whose telephone is there and was not reached has to say that he is. */
const leave = async (desk: CallDesk, agentId: string, callId: string): Promise<void> => {
  const agent = await findAgent(desk.redis, agentId);
  if (agent?.callId !== callId) return;
  const free = { callId: null, offerId: null, reason: null };
  const state = agent.registered
    ? ({ state: 'set-aside', resume: null } as const)
    : ({ state: 'unreachable', resume: 'ready' } as const);
  await moveAgent(desk, agentId, ['talking'], { ...free, ...state });
};
