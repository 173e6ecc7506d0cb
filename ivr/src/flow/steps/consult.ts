import { lineFailure } from '../hangup-cause.ts';
import type { InputOf } from '../input.ts';
import type { AgentLeg, CallState, GuestLeg } from '../state.ts';
import type { Action } from '../action.ts';
import { refuse, stay, step, type NewFact, type Step } from '../step.ts';
import { ringback } from './answer.ts';
import { enqueue } from './arrive.ts';
import { agentChannel } from './offer.ts';
import { onCallGone, onCallReached } from './on-call.ts';

const about = ({ agentId, number }: GuestLeg) => ({ agentId, number });

/** 咨询: the citizen hears music while the agent hears the third party rung, and speaks with him. */
export function consult(call: CallState, order: InputOf<'consult'>): Step {
  if (call.guest) return call.guest.guestId === order.guestId ? stay(call) : refuse(call, 'guest-busy');
  if (!call.citizen?.up || !call.agent?.up || call.line) return refuse(call, 'wrong-phase');
  if (call.phase !== 'talking' && call.phase !== 'held') return refuse(call, 'wrong-phase');
  if (order.joins && call.phase === 'talking')
    return step(call, { guest: { ...guestLeg(call.callId, order), joins: true } }, [{ type: 'ring-guest' }]);
  const music: Action[] = call.phase === 'held' ? [] : [{ type: 'start-music' }];
  return step(call, { guest: guestLeg(call.callId, order), phase: 'consulting', onHold: false }, [
    ...music,
    { type: 'ring-guest' },
    ringback,
  ]);
}

function guestLeg(callId: string, { guestId, to, timeoutMs }: InputOf<'consult'>): GuestLeg {
  const leg = { guestId, timeoutMs, up: false, joins: false };
  return 'number' in to
    ? { ...leg, channelId: `guest.${callId}.${guestId}`, agentId: null, sipUser: null, number: to.number }
    : { ...leg, ...to, channelId: agentChannel(callId, guestId), number: null };
}

/** He speaks with the agent first; after a blind transfer there is none, and he has the citizen at once. */
export function guestAnswered(call: CallState): Step {
  const { guest } = call;
  if (!guest || guest.up) return stay(call);
  if (guest.onCall) return onCallReached(call, guest.onCall);
  const answered: CallState = { ...call, guest: { ...guest, up: true } };
  if (!call.agent && !call.agentLost) return takeOver(answered);
  if (guest.joins) return joinGuest(answered);
  return step(
    answered,
    {},
    [{ type: 'stop-play' }, { type: 'connect' }],
    [{ type: 'guest-answered', ...about(guest) }],
  );
}

/** 三方通话. */
export function joinGuest(call: CallState): Step {
  if (!call.guest?.up || call.guest.onCall || !call.citizen?.up) return refuse(call, 'wrong-phase');
  if (call.phase === 'three-way') return stay(call);
  return step(
    call,
    { phase: 'three-way', onHold: false },
    [{ type: 'connect' }],
    [{ type: 'guest-joined', ...about(call.guest) }],
  );
}

export const dismissGuest = (call: CallState): Step =>
  call.guest ? step(call, {}, [{ type: 'hang-up', channelId: call.guest.channelId }]) : stay(call);

/** The third party has the call: a colleague becomes its agent, an outside party talks on with the citizen, unrecorded. */
export function takeOver(call: CallState): Step {
  const guest = call.guest!;
  const fact: NewFact = { type: 'transferred', ...about(guest) };
  if (guest.agentId !== null && guest.sipUser !== null) {
    const { agentId, sipUser, channelId, guestId: offerId, timeoutMs } = guest;
    const leg = { channelId, up: true, agentId, sipUser, offerId, timeoutMs, withdrawn: false };
    const agent: AgentLeg = { ...leg, mode: 'offer' };
    return step(call, { agent, guest: null, phase: 'talking', endedBy: null }, [{ type: 'connect' }], [fact]);
  }
  return step(
    call,
    { phase: 'handed-over', recording: false, recordingPaused: false },
    [{ type: 'connect' }, { type: 'stop-recording' }],
    [fact],
  );
}

/** He did not answer, or has hung up: the citizen is with his agent again, or waits for one with his place kept. */
export function guestGone(call: CallState, guest: GuestLeg, cause: number): Step {
  if (guest.onCall) return onCallGone(call, guest, cause);
  const after: CallState = { ...call, guest: null };
  const fact: NewFact = guest.up
    ? { type: 'guest-left', ...about(guest) }
    : { type: 'guest-failed', ...about(guest), reason: lineFailure(cause) };
  if (call.agentLost && !call.line?.up)
    return step(after, { phase: 'held' }, [{ type: 'start-music' }], [fact]);
  if (call.agent) return withAgentAgain(after, fact);
  if (call.phase === 'consulting') {
    const queued = enqueue(after);
    return { ...queued, facts: [fact, ...queued.facts] };
  }
  return step(after, {}, [{ type: 'start-timer', timer: 'alone' }], [fact]);
}

function withAgentAgain(call: CallState, fact: NewFact): Step {
  if (call.phase === 'held') return step(call, {}, [], [fact]);
  const actions: Action[] = [{ type: 'stop-play' }, { type: 'connect' }];
  return step(call, { phase: call.line?.up ? 'three-way' : 'talking' }, actions, [fact]);
}

/** Blind transfer to a group: the agent leaves, or was lost; the citizen waits with more priority and the place he had. */
export function requeue(call: CallState, { priority, group }: InputOf<'requeue'>): Step {
  const { agent, agentLost, citizen, phase } = call;
  if (phase === 'queued') return stay(call);
  if (!citizen?.up || (!agent?.up && !agentLost) || call.line || call.guest)
    return refuse(call, 'wrong-phase');
  if (phase !== 'talking' && phase !== 'held') return refuse(call, 'wrong-phase');
  const queued = enqueue({ ...call, agent: null, agentLost: false, priority, group });
  const left: NewFact[] = agent?.up ? [{ type: 'agent-left', agentId: agent.agentId }] : [];
  return { ...queued, actions: [...dropped(agent), ...queued.actions], facts: [...left, ...queued.facts] };
}

/** The agent was lost and does not come back: whom he had fetched has the call. */
export function succeed(call: CallState): Step {
  const taken = takeOver({ ...call, agent: null, agentLost: false });
  return { ...taken, actions: [...dropped(call.agent), ...taken.actions] };
}

const dropped = (leg: AgentLeg | null): Action[] =>
  leg ? [{ type: 'hang-up', channelId: leg.channelId }] : [];
