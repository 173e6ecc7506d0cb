import { offerFailure } from '../hangup-cause.ts';
import type { InputOf } from '../input.ts';
import type { AgentLeg, CallState } from '../state.ts';
import { refuse, stay, step, type Step } from '../step.ts';

export const agentChannel = (callId: string, attempt: string): string => `agent.${callId}.${attempt}`;

const mayOffer = (call: CallState): boolean =>
  call.phase === 'queued' || (call.agentLost && call.agent === null);

/** Rings an agent for a citizen who waits in the queue, or whose agent was lost. */
export function offer(call: CallState, order: InputOf<'offer'>): Step {
  if (call.agent?.offerId === order.offerId) return stay(call);
  if (call.agent) return refuse(call, 'agent-busy');
  if (!mayOffer(call)) return refuse(call, 'wrong-phase');
  const { offerId, agentId, sipUser, timeoutMs } = order;
  const channelId = agentChannel(call.callId, offerId);
  const agent: AgentLeg = {
    channelId,
    up: false,
    agentId,
    offerId,
    sipUser,
    mode: 'offer',
    timeoutMs,
    withdrawn: false,
  };
  return step(call, { agent, phase: call.agentLost ? 'held' : 'ringing' }, [{ type: 'ring-agent' }]);
}

/** Takes an offer back; too late once the agent has answered. */
export function withdraw(call: CallState, order: InputOf<'withdraw'>): Step {
  const { agent } = call;
  if (agent?.offerId !== order.offerId) return refuse(call, 'no-such-offer');
  if (agent.up) return refuse(call, 'already-answered');
  return step(call, { agent: { ...agent, withdrawn: true } }, [
    { type: 'hang-up', channelId: agent.channelId },
  ]);
}

/** The agent did not answer: the citizen goes on waiting where he was. */
export function offerFailed(call: CallState, agent: AgentLeg, cause: number): Step {
  const reason = agent.withdrawn ? 'withdrawn' : offerFailure(cause);
  const { agentId, offerId } = agent;
  return step(
    call,
    { agent: null, phase: call.phase === 'ringing' ? 'queued' : call.phase },
    [],
    [{ type: 'offer-failed', agentId, offerId, reason }],
  );
}
