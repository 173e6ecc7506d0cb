import type { PromptKey } from '../../prompts/prompt-key.ts';
import type { Action } from '../action.ts';
import { isOutbound, type AgentLeg, type CallState } from '../state.ts';
import { stay, step, type NewFact, type Step } from '../step.ts';

/** An agent who comes back in the middle of a consultation is with his third party again, not the citizen. */
const phaseOf = (call: CallState): CallState['phase'] => {
  if (call.guest && call.phase === 'consulting') return 'consulting';
  return call.line?.up || call.guest?.up ? 'three-way' : 'talking';
};

/** Everybody who is up talks; recording begins with the first agent. */
export function talk(
  call: CallState,
  meet: Action = { type: 'connect' },
): { change: Partial<CallState>; actions: Action[] } {
  const record: Action[] = call.recording || call.recordingPaused ? [] : [{ type: 'record' }];
  return {
    change: { phase: phaseOf(call), recording: !call.recordingPaused, agentLost: false, ahead: false },
    actions: [{ type: 'stop-play' }, meet, ...record],
  };
}

/** For the agent, as long as anybody may be rung. */
export const ringback: Action = {
  type: 'play',
  on: 'agent',
  purpose: 'ringback',
  prompts: Array<PromptKey>(12).fill('ringback'),
};

/** The leg of an outbound call's citizen. */
export const citizenChannel = (callId: string): string => `citizen.${callId}.outbound`;

const answeredFact = (agent: AgentLeg): NewFact =>
  agent.mode === 'rejoin'
    ? { type: 'agent-rejoined', agentId: agent.agentId }
    : { type: 'agent-answered', agentId: agent.agentId, offerId: agent.offerId };

/** The agent is on the line: with the citizen as soon as his greeting is over, or, in an outbound call, before him. */
export function agentAnswered(call: CallState): Step {
  const { agent: leg } = call;
  if (!leg || leg.up) return stay(call);
  const { early, ...agent } = leg;
  if (call.ahead)
    return early ? stay(call) : step(call, { agent: { ...leg, early: true } }, [{ type: 'connect' }]);
  const recordingPaused = call.recordingPaused && agent.mode === 'rejoin';
  const answered = { ...call, recordingPaused, agent: { ...agent, up: true } };
  if (agent.mode === 'outbound') {
    const citizen = { channelId: citizenChannel(call.callId), up: false };
    return step(answered, { citizen }, [{ type: 'ring-citizen' }, ringback], [answeredFact(agent)]);
  }
  if (call.onHold && agent.mode === 'rejoin') return backOnHold(answered, answeredFact(agent));
  const { change, actions } = talk(answered, early ? { type: 'join' } : { type: 'connect' });
  return step(answered, { ...change, onHold: false }, actions, [answeredFact(agent)]);
}

/** The agent is back; the citizen whom he had put on hold stays so until he takes him back. */
const backOnHold = (call: CallState, fact: NewFact): Step =>
  step(
    call,
    { phase: 'held', agentLost: false },
    [{ type: 'connect' }],
    [fact, { type: 'held', by: 'agent' }],
  );

/** An outbound call's citizen answered: he is told of the recording first. */
export function citizenAnswered(call: CallState): Step {
  const { citizen } = call;
  if (!citizen || citizen.up || !isOutbound(call)) return stay(call);
  const answered = { ...call, citizen: { ...citizen, up: true } };
  const fact: NewFact = { type: 'citizen-answered' };
  if (!call.announceRecording) {
    const { change, actions } = talk(answered);
    return step(answered, change, actions, [fact]);
  }
  return step(
    answered,
    { phase: 'greeting' },
    [
      { type: 'stop-play' },
      { type: 'play', on: 'citizen', purpose: 'recording-notice', prompts: ['recording-notice'] },
    ],
    [fact],
  );
}

export function lineAnswered(call: CallState): Step {
  const { line } = call;
  if (!line || line.up) return stay(call);
  const answered: CallState = { ...call, line: { ...line, up: true } };
  const fact: NewFact = { type: 'line-answered', line: line.line };
  return step(
    answered,
    { phase: call.agent?.up ? 'three-way' : 'handed-over', agentLost: false },
    [{ type: 'stop-play' }, { type: 'connect' }],
    [fact],
  );
}
