import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepSoftphone } from './reducer.ts';
import {
  type SoftphoneEffect,
  type SoftphoneEvent,
  type SoftphoneState,
  hasSound,
  idleSoftphone,
} from './state.ts';

const run = (...events: SoftphoneEvent[]): { state: SoftphoneState; effects: SoftphoneEffect[] } => {
  let state = idleSoftphone;
  const effects: SoftphoneEffect[] = [];
  for (const event of events) {
    const [next, caused] = stepSoftphone(state, event);
    state = next;
    effects.push(...caused);
  }
  return { state, effects };
};
const ready: SoftphoneEvent[] = [
  { type: 'started' },
  { type: 'microphone', ready: true },
  { type: 'registered' },
];
const invited: SoftphoneEvent = { type: 'invited', legId: 'l1', callId: 'c1' };

describe('registration', () => {
  it('tells the server once both microphone and registration are up', () => {
    expect(run(...ready, { type: 'registered' }).effects).toEqual([{ type: 'tell', registered: true }]);
  });
  it('tells it when the control channel is lost', () => {
    expect(run(...ready, { type: 'disconnected' }).effects.at(-1)).toEqual({
      type: 'tell',
      registered: false,
    });
  });
  it('registers anew when it is doubted, and tells it again', () => {
    expect(
      run(...ready, { type: 'doubted' }, { type: 'unregistered' }, { type: 'registered' }).effects,
    ).toEqual([
      { type: 'tell', registered: true },
      { type: 'tell', registered: false },
      { type: 'register-anew', deaf: false },
      { type: 'tell', registered: true },
    ]);
    expect(run({ type: 'started' }, { type: 'doubted' }).effects).toEqual([]);
    const lost: SoftphoneEvent[] = [...ready, { type: 'disconnected' }];
    const anew = { type: 'register-anew', deaf: false };
    expect(run(...lost, { type: 'doubted' }).effects.at(-1)).toEqual(anew);
    expect(run(...lost, { type: 'control-lost' }, { type: 'control-back' }).effects.at(-1)).toEqual(anew);
  });
  it('tells it again after the control channel was away, registered anew unless that happened meanwhile', () => {
    const away: SoftphoneEvent[] = [...ready, { type: 'control-lost' }];
    expect(run(...away, { type: 'control-back' }).effects.at(-1)).toEqual({
      type: 'register-anew',
      deaf: false,
    });
    const meanwhile: SoftphoneEvent[] = [{ type: 'disconnected' }, { type: 'registered' }];
    const told = { type: 'tell', registered: true };
    expect(run(...away, ...meanwhile, { type: 'control-back' }).effects.slice(-2)).toEqual([told, told]);
  });
  it('never becomes ready without a microphone', () => {
    const { effects } = run(
      { type: 'started' },
      { type: 'microphone', ready: false },
      { type: 'registered' },
    );
    expect(effects).toEqual([]);
  });
  it('registers again by itself, later each time, and asks for a new account when refused', () => {
    const failed: SoftphoneEvent = { type: 'registration-failed', refused: false };
    expect(run({ type: 'started' }, failed, failed, failed).effects).toEqual([
      { type: 'register-again', afterMs: 1000 },
      { type: 'register-again', afterMs: 2000 },
      { type: 'register-again', afterMs: 4000 },
    ]);
    expect(run({ type: 'started' }, { type: 'registration-failed', refused: true }).effects).toEqual([
      { type: 'new-account', afterMs: 1000 },
    ]);
  });
});

describe('a leg', () => {
  it('begins muted after a reload if the agent had muted himself, and sends keys only while up', () => {
    const again: SoftphoneEvent[] = [
      ...ready,
      { type: 'expected', answersAtOnce: true, muted: true },
      invited,
    ];
    const key: SoftphoneEvent = { type: 'key-pressed', key: '5' };
    const { state, effects } = run(...again, key, { type: 'leg-up', legId: 'l1' }, key);
    expect(state.muted).toBe(true);
    expect(effects.slice(-3)).toEqual([
      { type: 'silence' },
      { type: 'mute', muted: true },
      { type: 'send-key', legId: 'l1', key: '5' },
    ]);
  });
  it('rings until answered', () => {
    const { state, effects } = run(...ready, invited, { type: 'answer-pressed', callId: 'c1' });
    expect(state.leg).toBe('answering');
    expect(effects.slice(1)).toEqual([
      { type: 'ring' },
      { type: 'silence' },
      { type: 'answer', legId: 'l1' },
    ]);
  });
  it('is answered at once when the server says that the call is ours, whichever comes first', () => {
    const expected: SoftphoneEvent = { type: 'expected', answersAtOnce: true, muted: false };
    expect(run(...ready, expected, invited).state.leg).toBe('answering');
    expect(run(...ready, invited, expected).state.leg).toBe('answering');
  });
  it('does not disturb the one that lives', () => {
    const { state, effects } = run(...ready, invited, { type: 'invited', legId: 'l2', callId: 'c1' });
    expect(state.legId).toBe('l1');
    expect(effects.at(-1)).toEqual({ type: 'refuse', legId: 'l2' });
  });
  it('of the same call takes the place of one whose end did not get through; of another it is refused', () => {
    const up: SoftphoneEvent[] = [...ready, invited, { type: 'leg-up', legId: 'l1' }];
    const again = run(...up, { type: 'invited', legId: 'l2', callId: 'c1' });
    expect(again.state).toMatchObject({ leg: 'answering', legId: 'l2', callId: 'c1' });
    expect(again.effects.filter(({ type }) => type === 'drop' || type === 'answer')).toEqual([
      { type: 'drop', legId: 'l1' },
      { type: 'answer', legId: 'l2' },
    ]);
    expect(run(...up, { type: 'invited', legId: 'l2', callId: 'c2' }).effects.at(-1)?.type).toBe('refuse');
  });
  it('of the same call takes the place of one that is being answered and was given up on the other side', () => {
    const { state, effects } = run(
      ...ready,
      invited,
      { type: 'answer-pressed', callId: 'c1' },
      { type: 'invited', legId: 'l2', callId: 'c1' },
      { type: 'leg-ended', legId: 'l1', lost: false },
    );
    expect(state).toMatchObject({ leg: 'answering', legId: 'l2' });
    expect(effects.at(-1)).toEqual({ type: 'answer', legId: 'l2' });
  });
  it('goes when the server says that the call is over', () => {
    const { state, effects } = run(...ready, invited, { type: 'leg-up', legId: 'l1' }, { type: 'released' });
    expect(state).toMatchObject({ leg: 'none', legId: null, callId: null });
    expect(effects.slice(-2)).toEqual([{ type: 'drop', legId: 'l1' }, { type: 'silence' }]);
  });
  it('of a call that the network took away is answered without a press, once', () => {
    const up: SoftphoneEvent[] = [...ready, invited, { type: 'leg-up', legId: 'l1' }];
    const again: SoftphoneEvent = { type: 'invited', legId: 'l2', callId: 'c1' };
    const lost: SoftphoneEvent = { type: 'leg-ended', legId: 'l1', lost: true };
    const over: SoftphoneEvent = { type: 'leg-ended', legId: 'l1', lost: false };
    expect(run(...up, lost, again).state.leg).toBe('answering');
    expect(run(...up, { type: 'released' }, again).state.leg).toBe('answering');
    expect(run(...up, { type: 'control-lost' }, over, again).state.leg).toBe('answering');
    expect(run(...up, over, again).state.leg).toBe('ringing');
    expect(run(...up, lost, { ...again, callId: 'c2' }).state.leg).toBe('ringing');
    const back: SoftphoneEvent[] = [
      { type: 'leg-up', legId: 'l2' },
      { ...over, legId: 'l2' },
    ];
    expect(run(...up, lost, again, ...back, { ...again, legId: 'l3' }).state.leg).toBe('ringing');
  });
  it('is answered at once when the agent had pressed before it rang here', () => {
    const pressed: SoftphoneEvent = { type: 'answer-pressed', callId: 'c1' };
    expect(run(...ready, pressed, invited).state.leg).toBe('answering');
    expect(run(...ready, pressed, { ...invited, callId: 'c2' }).state.leg).toBe('ringing');
  });
  it('mutes only while it is up, and the next one begins unmuted', () => {
    const mute: SoftphoneEvent = { type: 'mute-pressed' };
    const up: SoftphoneEvent = { type: 'leg-up', legId: 'l1' };
    expect(run(...ready, invited, mute).state.muted).toBe(false);
    expect(run(...ready, invited, up, mute).state.muted).toBe(true);
    expect(
      run(...ready, invited, up, mute, { type: 'leg-ended', legId: 'l1', lost: false }).state,
    ).toMatchObject({
      leg: 'none',
      muted: false,
    });
  });
});

describe('sound that comes in no more', () => {
  const up: SoftphoneEvent[] = [...ready, invited, { type: 'leg-up', legId: 'l1' }];
  const quiet: SoftphoneEvent = { type: 'sound', legId: 'l1', hears: false };
  const heard: SoftphoneEvent = { type: 'sound', legId: 'l1', hears: true };
  const told = { type: 'tell', registered: true };
  it('has the control channel looked at, and nothing else while that is alive', () => {
    const { state, effects } = run(...up, quiet, quiet);
    expect(effects.slice(-2)).toEqual([{ type: 'check-control' }, { type: 'check-control' }]);
    expect(hasSound(state)).toBe(false);
    expect(run(...up, quiet, heard)).toMatchObject({ state: { hears: true } });
    expect(run(...up, { ...quiet, legId: 'l0' }).state.hears).toBe(true);
  });
  it('is told as a lost leg when the network was away, as soon as the telephone is registered, once', () => {
    const away: SoftphoneEvent[] = [
      { type: 'control-lost' },
      { type: 'control-back' },
      { type: 'disconnected' },
    ];
    const back = run(...up, quiet, ...away, { type: 'registered' });
    expect(back.effects).toContainEqual({ type: 'register-anew', deaf: true });
    expect(back.effects.at(-1)).toEqual(told);
    expect(hasSound(back.state)).toBe(false);
    const later = run(...up, ...away, { type: 'registered' }, quiet);
    expect(later.effects.at(-1)).toEqual(told);
    expect(hasSound(later.state)).toBe(false);
    const again = run(...up, ...away, { type: 'registered' }, quiet, quiet);
    expect(again.effects.at(-1)).toEqual({ type: 'check-control' });
  });
  it('is registered anew beside the control channel, whichever is back first', () => {
    const lost = run(...up, quiet, { type: 'control-lost' });
    expect(lost.effects.at(-1)).toEqual({ type: 'register-anew', deaf: true });
    const back: SoftphoneEvent[] = [{ type: 'registered' }, { type: 'control-back' }];
    for (const events of [back, back.toReversed()]) {
      const { state, effects } = run(...up, quiet, { type: 'control-lost' }, ...events);
      expect(effects.filter(({ type }) => type === 'register-anew')).toHaveLength(1);
      expect(effects.at(-1)).toEqual(told);
      expect(hasSound(state)).toBe(false);
    }
  });
  it('is not told while the control channel is away: the registration of before leads nowhere', () => {
    const { state, effects } = run(...up, { type: 'control-lost' }, quiet, quiet, { type: 'control-back' });
    expect(effects.slice(-2)).toEqual([
      { type: 'tell', registered: false },
      { type: 'register-anew', deaf: true },
    ]);
    expect(effects).not.toContainEqual({ type: 'check-control' });
    expect(effects.filter(({ type }) => type === 'tell')).toHaveLength(2);
    expect(state.registration).toBe('connecting');
  });
  it('says nothing of the network once something was heard over it', () => {
    const { effects } = run(...up, { type: 'control-lost' }, { type: 'registered' }, heard, quiet);
    expect(effects.at(-1)).toEqual({ type: 'check-control' });
  });
  it('is forgotten with its leg', () => {
    const { state } = run(...up, { type: 'control-lost' }, quiet, {
      type: 'leg-ended',
      legId: 'l1',
      lost: true,
    });
    expect(state).toMatchObject({ hears: true, isShaken: false });
  });
});

const anyEvent: fc.Arbitrary<SoftphoneEvent> = fc.oneof(
  fc.constantFrom<SoftphoneEvent>(
    { type: 'started' },
    { type: 'stopped' },
    { type: 'registered' },
    { type: 'unregistered' },
    { type: 'disconnected' },
    { type: 'control-lost' },
    { type: 'control-back' },
    { type: 'doubted' },
    { type: 'answer-pressed', callId: 'c1' },
    { type: 'mute-pressed' },
    { type: 'released' },
  ),
  fc.record({ type: fc.constant('microphone' as const), ready: fc.boolean() }),
  fc.record({ type: fc.constant('registration-failed' as const), refused: fc.boolean() }),
  fc.record({ type: fc.constant('expected' as const), answersAtOnce: fc.boolean(), muted: fc.boolean() }),
  fc.record({
    type: fc.constant('invited' as const),
    legId: fc.constantFrom('l1', 'l2'),
    callId: fc.constantFrom('c1', null),
  }),
  fc.record({
    type: fc.constant('sound' as const),
    legId: fc.constantFrom('l1', 'l2'),
    hears: fc.boolean(),
  }),
  fc.record({
    type: fc.constantFrom('leg-up' as const, 'leg-ended' as const),
    legId: fc.constantFrom('l1', 'l2'),
    lost: fc.boolean(),
  }),
);

describe('any sequence of events', () => {
  it('keeps the bell, the leg and what the server was told in step', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const { state, effects } = run(...events);
        const bell = effects.findLast(({ type }) => type === 'ring' || type === 'silence');
        const told = effects.findLast((effect) => effect.type === 'tell');
        const up = state.registration === 'registered' && state.microphone === 'ready';
        expect(state.legId === null).toBe(state.leg === 'none');
        expect(bell?.type === 'ring').toBe(state.leg === 'ringing');
        expect(told?.type === 'tell' && told.registered).toBe(up);
      }),
    );
  });
});
