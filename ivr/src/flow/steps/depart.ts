import { nodeLostCause } from '@hotline/shared/domain/call/lost-causes';
import { cause as causes, wasLost } from '../hangup-cause.ts';
import { isOutbound, isOver, type AgentLeg, type CallState } from '../state.ts';
import type { Action } from '../action.ts';
import { andThen, stay, step, type NewFact, type Step } from '../step.ts';
import { takeOver } from './consult.ts';
import { offerFailed } from './offer.ts';

/** An agent's leg has ended: before he answered, by his hang-up, or because his media was lost. */
export function agentGone(call: CallState, agent: AgentLeg, cause: number): Step {
  if (isOutbound(call) && !call.citizen?.up) return agentGoneBeforeCitizen(call, agent, cause);
  if (!agent.up) return agent.mode === 'rejoin' ? agentLost(call, agent) : notServed(call, agent, cause);
  return wasLost(cause) ? agentLost(call, agent) : agentLeft(call, agent);
}

/** Who hangs up before the greeting is over has not left the call unanswered, but refused it. */
const notServed = (call: CallState, agent: AgentLeg, cause: number): Step =>
  offerFailed(call, agent, agent.early && !wasLost(cause) ? causes.callRejected : cause);

/** An outbound call fails with its agent. */
function agentGoneBeforeCitizen(call: CallState, agent: AgentLeg, cause: number): Step {
  const by = agent.up ? 'agent' : 'system';
  const first = agent.up ? step({ ...call, agent: null }, {}) : offerFailed(call, agent, cause);
  return andThen(first, (left) => end(left, by, cause));
}

/** He hung up: the server has a moment to order what follows, else the citizen is asked to rate. */
function agentLeft(call: CallState, agent: AgentLeg): Step {
  const fact: NewFact = { type: 'agent-left', agentId: agent.agentId };
  const after: CallState = { ...call, agent: null, endedBy: 'agent' };
  if (call.line?.up) return leftToLine(after, fact);
  if (call.guest) return leftToGuest(after, fact);
  if (call.line) return step(after, {}, [{ type: 'start-music' }], [fact]);
  return step(after, {}, [{ type: 'start-timer', timer: 'alone' }], [fact]);
}

/** A third party leaves with the agent. */
function leftToLine(call: CallState, fact: NewFact): Step {
  const third: Action[] = call.guest ? [{ type: 'hang-up', channelId: call.guest.channelId }] : [];
  return step(
    call,
    { phase: 'handed-over', recording: false, recordingPaused: false },
    [{ type: 'connect' }, { type: 'stop-recording' }, ...third],
    [fact],
  );
}

/** A transfer: attended if the third party is there, blind while his telephone rings. */
const leftToGuest = (call: CallState, fact: NewFact): Step =>
  andThen(step(call, { phase: 'consulting' }, [], [fact]), (left) =>
    left.guest?.up
      ? takeOver(left)
      : step(left, {}, call.phase === 'consulting' ? [] : [{ type: 'start-music' }]),
  );

/** Somebody else is with the citizen, or he hears music already while the agent speaks with a third party. */
export const hasOthers = (call: CallState): boolean =>
  call.line?.up === true ||
  (call.guest !== null && (call.phase === 'consulting' || (call.phase === 'three-way' && call.guest.up)));

export const noticeAndMusic: Action[] = [
  { type: 'start-music' },
  { type: 'play', on: 'citizen', purpose: 'hold-notice', prompts: ['hold-notice'] },
];

/** The citizen stays, hears a notice and music; the server orders whom to dial. */
function agentLost(call: CallState, agent: AgentLeg): Step {
  const fact: NewFact = { type: 'agent-lost', agentId: agent.agentId };
  const after: CallState = { ...call, agent: null, agentLost: true };
  if (hasOthers(call)) return step(after, {}, [], [fact]);
  return step(after, { phase: 'held' }, noticeAndMusic, [fact]);
}

/** The citizen is gone: so is the call, and every other leg of it. */
export function citizenGone(call: CallState, cause: number): Step {
  if (isOutbound(call) && call.citizen && !call.citizen.up && call.agent?.up) {
    return step(
      { ...call, citizen: null },
      { phase: 'ended' },
      [{ type: 'stop-play' }, { type: 'play', on: 'agent', purpose: 'unreached', prompts: ['unreached'] }],
      [{ type: 'ended', by: call.endedBy ?? 'system', cause }],
    );
  }
  const ringing = call.agent && !call.agent.up && call.agent.mode === 'offer' ? call.agent : null;
  const first = ringing ? offerFailed(call, { ...ringing, withdrawn: true }, cause) : step(call, {});
  return andThen({ ...first, call }, (left) =>
    end({ ...left, citizen: null }, call.endedBy ?? 'citizen', cause),
  );
}

function end(call: CallState, by: 'citizen' | 'agent' | 'system', cause: number): Step {
  const hangUps: Action[] = [call.citizen, call.agent, call.line, call.guest, call.monitor].flatMap((leg) =>
    leg ? [{ type: 'hang-up', channelId: leg.channelId } as const] : [],
  );
  const ended: CallState = {
    ...call,
    phase: 'ended',
    citizen: null,
    agent: null,
    line: null,
    guest: null,
    monitor: null,
  };
  const unheard: Action[] = call.monitor ? [{ type: 'stop-spy' }] : [];
  return step(ended, {}, [...hangUps, ...unheard, { type: 'finish' }], [{ type: 'ended', by, cause }]);
}

/** Asterisk is gone: nothing is left that could be hung up. */
export function nodeLost(call: CallState): Step {
  if (isOver(call)) return step(call, { agent: null }, [{ type: 'finish' }]);
  const { agent } = call;
  const rung = agent && !agent.up && agent.mode !== 'rejoin' ? { ...agent, withdrawn: true } : null;
  const first = rung ? offerFailed(call, rung, nodeLostCause) : stay(call);
  const over = andThen({ ...first, call }, (left) => end(left, 'system', nodeLostCause));
  return { ...over, actions: [{ type: 'finish' }] };
}

/** The server, or the end of the survey, ends the call; the facts follow when the citizen's leg is gone. */
export function hangUp(call: CallState, by: 'agent' | 'system'): Step {
  if (!call.citizen) return end(call, by, 16);
  return step(call, { endedBy: call.endedBy ?? by }, [
    { type: 'hang-up', channelId: call.citizen.channelId },
  ]);
}
