import { lineFailure } from '../hangup-cause.ts';
import type { Action } from '../action.ts';
import type { InputOf } from '../input.ts';
import type { CallState, GuestLeg } from '../state.ts';
import { refuse, stay, step, type NewFact, type Step } from '../step.ts';
import { enqueue } from './arrive.ts';

/** Said once more to who presses nothing; then the next one is rung. */
const mostOften = 2;

/** 夜间值班: somebody outside is rung for a citizen who waits, hears so, and then music. */
export function ringOnCall(call: CallState, order: InputOf<'ring-on-call'>): Step {
  if (call.guest?.onCall) return stay(call);
  if (call.phase !== 'queued' || !call.citizen?.up || call.agent || call.line || call.guest)
    return refuse(call, 'wrong-phase');
  const { guestId, name, number, timeoutMs } = order;
  const guest: GuestLeg = {
    channelId: `guest.${call.callId}.${guestId}`,
    up: false,
    guestId,
    agentId: null,
    sipUser: null,
    number,
    timeoutMs,
    joins: false,
    onCall: { name, said: 0 },
  };
  const hush: Action[] = call.ahead ? [] : [{ type: 'stop-play' }];
  return step(call, { guest, phase: 'consulting', ahead: false }, [
    ...hush,
    { type: 'play', on: 'citizen', purpose: 'announcement', prompts: ['on-call-notice'] },
    { type: 'ring-guest' },
  ]);
}

/** A telephone was answered, maybe by a machine: only a key brings the citizen. After a crash of ivr he is waited for again. */
export function onCallReached(call: CallState, { said }: NonNullable<GuestLeg['onCall']>): Step {
  return said === 0 ? ask(call) : step(call, {}, [{ type: 'start-timer', timer: 'confirm' }]);
}

function ask(call: CallState): Step {
  const guest = call.guest!;
  const { name, said } = guest.onCall!;
  return step(call, { guest: { ...guest, onCall: { name, said: said + 1 } } }, [
    { type: 'play', on: 'guest', purpose: 'on-call', prompts: ['on-call-ask'] },
  ]);
}

/** Rung and not confirmed yet. */
const isAsked = ({ guest }: CallState): boolean => guest?.onCall !== undefined && !guest.up;

export const onCallAsked = (call: CallState): Step =>
  isAsked(call) ? step(call, {}, [{ type: 'start-timer', timer: 'confirm' }]) : stay(call);

export function onCallSilent(call: CallState): Step {
  const { guest } = call;
  if (!guest?.onCall || guest.up) return stay(call);
  if (guest.onCall.said < mostOften) return ask(call);
  return step(call, {}, [{ type: 'hang-up', channelId: guest.channelId }]);
}

/** 1: the citizen is his, and what they say is recorded. */
export function onCallKey(call: CallState, { digit }: InputOf<'pressed'>): Step {
  const { guest } = call;
  if (!guest?.onCall || guest.up || guest.onCall.said === 0 || digit !== '1') return stay(call);
  const record: Action[] = call.recording ? [] : [{ type: 'record' }];
  return step(
    call,
    { guest: { ...guest, up: true }, phase: 'handed-over', recording: true, recordingPaused: false },
    [{ type: 'stop-timer', timer: 'confirm' }, { type: 'stop-play' }, { type: 'connect' }, ...record],
    [{ type: 'on-call-answered', ...about(guest) }],
  );
}

const about = ({ onCall, number }: GuestLeg) => ({ name: onCall?.name ?? '', number: number ?? '' });

/** He did not take the citizen, who waits on with his place kept; or they have spoken to the end. */
export function onCallGone(call: CallState, guest: GuestLeg, cause: number): Step {
  const after: CallState = { ...call, guest: null };
  if (guest.up) {
    const left: NewFact = { type: 'guest-left', agentId: null, number: guest.number };
    return step(after, {}, [{ type: 'start-timer', timer: 'alone' }], [left]);
  }
  const reason = guest.onCall!.said > 0 ? 'not-confirmed' : lineFailure(cause);
  const queued = enqueue(after);
  return {
    ...queued,
    actions: [{ type: 'stop-timer', timer: 'confirm' }, ...queued.actions],
    facts: [{ type: 'on-call-failed', ...about(guest), reason }, ...queued.facts],
  };
}
