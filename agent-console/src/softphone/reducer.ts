import { type SoftphoneEffect, type SoftphoneEvent, type SoftphoneState, idleSoftphone } from './state.ts';

export type Step = readonly [SoftphoneState, readonly SoftphoneEffect[]];

/** Pure: the state after an event, and what has to be done about it. */
export const stepSoftphone = (state: SoftphoneState, event: SoftphoneEvent): Step => {
  switch (event.type) {
    case 'started':
      return reset(state, {
        ...idleSoftphone,
        registration: 'connecting',
        answersAtOnce: state.answersAtOnce,
        startsMuted: state.startsMuted,
      });
    case 'stopped':
      return reset(state, idleSoftphone);
    case 'microphone':
      return told(state, { ...state, microphone: event.ready ? 'ready' : 'denied' });
    case 'registered':
      return registered(state);
    case 'unregistered':
    case 'disconnected':
      return state.registration === 'off' ? [state, []] : told(state, { ...state, registration: 'lost' });
    case 'control-lost':
      return controlLost({
        ...state,
        isCut: state.registration === 'registered',
        isShaken: state.leg === 'up',
      });
    case 'control-back':
      return state.isCut || state.registration === 'lost'
        ? doubted(state)
        : [state, [{ type: 'tell', registered: isUp(state) }]];
    case 'doubted':
      return doubted(state);
    case 'registration-failed':
      return registrationFailed(state, event.refused);
    case 'invited':
      return invited(state, event.legId, event.callId);
    case 'released':
      return state.leg === 'up' ? released({ ...state, awaitedCallId: state.callId }) : [state, []];
    case 'expected':
      return expected({ ...state, answersAtOnce: event.answersAtOnce, startsMuted: event.muted });
    case 'answer-pressed':
      if (state.leg === 'ringing') return answer(state);
      return [state.leg === 'none' ? { ...state, awaitedCallId: event.callId } : state, []];
    case 'mute-pressed':
      return state.leg === 'up'
        ? [
            { ...state, muted: !state.muted, startsMuted: !state.muted },
            [{ type: 'mute', muted: !state.muted }],
          ]
        : [state, []];
    case 'key-pressed':
      return state.leg === 'up' && state.legId !== null
        ? [state, [{ type: 'send-key', legId: state.legId, key: event.key }]]
        : [state, []];
    case 'leg-up':
      return event.legId === state.legId ? up(state) : [state, []];
    case 'sound':
      return event.legId === state.legId && state.leg === 'up' ? sound(state, event.hears) : [state, []];
    case 'leg-ended':
      return event.legId === state.legId ? legEnded(state, event.lost) : [state, []];
  }
};

/** The server may ring this agent: registered, and a microphone that works. */
const isUp = (state: SoftphoneState): boolean =>
  state.registration === 'registered' && state.microphone === 'ready';

const told = (before: SoftphoneState, after: SoftphoneState): Step => [
  after,
  isUp(before) === isUp(after) ? [] : [{ type: 'tell', registered: isUp(after) }],
];

/** Told of a leg that hears nothing, the server has it rung anew. */
const registered = (state: SoftphoneState): Step => {
  const isShaken = state.isShaken && state.hears;
  return told(state, { ...state, registration: 'registered', attempts: 0, isCut: false, isShaken });
};

/**
 * After a change of network the voice side may hear this agent and send its sound to where he is no more: a leg that has
 * heard nothing since is told to the server as lost.
 */
const sound = (state: SoftphoneState, hears: boolean): Step => {
  if (!isUp(state) || state.isCut) return [{ ...state, hears }, []];
  if (hears) return [state.hears && !state.isShaken ? state : { ...state, hears, isShaken: false }, []];
  return [
    { ...state, hears, isShaken: false },
    [state.isShaken ? { type: 'tell', registered: true } : { type: 'check-control' }],
  ];
};

const reset = (before: SoftphoneState, after: SoftphoneState): Step => {
  const [state, effects] = told(before, after);
  return [state, before.leg === 'none' ? effects : [{ type: 'silence' }, ...effects]];
};

/** 1, 2, 4 … at most 15 seconds. */
const delayOf = (attempts: number): number => Math.min(15_000, 1000 * 2 ** attempts);

const registrationFailed = (state: SoftphoneState, refused: boolean): Step => {
  if (state.registration === 'off') return [state, []];
  const [after, effects] = told(state, { ...state, registration: 'lost', attempts: state.attempts + 1 });
  const afterMs = delayOf(state.attempts);
  return [after, [...effects, { type: refused ? 'new-account' : 'register-again', afterMs }]];
};

/** Neither sound nor control: the registration leads nowhere either, and is made anew beside the control channel. */
const controlLost = (state: SoftphoneState): Step =>
  state.leg === 'up' && !state.hears ? doubted(state) : [state, []];

/** Whether the registration still holds is not known: it is made anew. */
const doubted = (state: SoftphoneState): Step => {
  if (state.registration === 'lost') return [state, [{ type: 'register-anew', deaf: false }]];
  if (state.registration !== 'registered') return [state, []];
  const [after, effects] = told(state, { ...state, registration: 'connecting' });
  return [after, [...effects, { type: 'register-anew', deaf: !state.hears }]];
};

const noLeg = {
  leg: 'none',
  legId: null,
  callId: null,
  muted: false,
  hears: true,
  isShaken: false,
} as const;

/**
 * A second leg is refused while one lives, unless it belongs to the same call: the voice side has lost the first, whose
 * end did not reach this page. A leg of a call that is already ours is answered at once.
 */
const invited = (state: SoftphoneState, legId: string, callId: string | null): Step => {
  if (isAnswered(state) && callId !== null && callId === state.callId) {
    const [next, effects] = released(state);
    const [after, more] = answer({ ...next, leg: 'ringing', legId, callId });
    return [after, [...effects, ...more]];
  }
  if (state.leg !== 'none') return [state, [{ type: 'refuse', legId }]];
  const ringing: SoftphoneState = { ...state, leg: 'ringing', legId, callId };
  const isAwaited = callId !== null && callId === state.awaitedCallId;
  return state.answersAtOnce || isAwaited ? answer(ringing) : [ringing, [{ type: 'ring' }]];
};

const isAnswered = ({ leg }: SoftphoneState): boolean => leg === 'answering' || leg === 'up';

const legEnded = (state: SoftphoneState, lost: boolean): Step => [
  { ...state, ...noLeg, awaitedCallId: lost || state.isCut ? state.callId : state.awaitedCallId },
  [{ type: 'silence' }],
];

/** The call is over for the other side; its BYE did not get through. */
const released = (state: SoftphoneState): Step => [
  { ...state, ...noLeg },
  [...(state.legId === null ? [] : [{ type: 'drop', legId: state.legId } as const]), { type: 'silence' }],
];

const expected = (state: SoftphoneState): Step =>
  state.answersAtOnce && state.leg === 'ringing' ? answer(state) : [state, []];

const answer = (state: SoftphoneState): Step =>
  state.legId === null
    ? [state, []]
    : [{ ...state, leg: 'answering' }, [{ type: 'silence' }, { type: 'answer', legId: state.legId }]];

const up = (state: SoftphoneState): Step => [
  { ...state, leg: 'up', muted: state.startsMuted, awaitedCallId: null },
  state.startsMuted ? [{ type: 'silence' }, { type: 'mute', muted: true }] : [{ type: 'silence' }],
];
