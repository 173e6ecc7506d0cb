import type { Action } from '../action.ts';
import type { CallState } from '../state.ts';
import { refuse, stay, step, type Step } from '../step.ts';

const mayHold = (call: CallState): boolean =>
  (call.phase === 'talking' || call.phase === 'three-way') && call.agent?.up === true;

/** The citizen hears music until the agent takes him back. */
export const hold = (call: CallState, by: 'agent' | 'server'): Step =>
  mayHold(call)
    ? step(call, { phase: 'held', onHold: true }, [{ type: 'start-music' }], [{ type: 'held', by }])
    : notNow(call, 'held', by);

export const resume = (call: CallState, by: 'agent' | 'server'): Step =>
  call.phase === 'held' && call.agent?.up === true
    ? step(
        call,
        { phase: call.line?.up || call.guest?.up ? 'three-way' : 'talking', onHold: false },
        [{ type: 'connect' }],
        [{ type: 'resumed' }],
      )
    : notNow(call, 'talking', by);

/** His citizen hears music or, when he was called, of the recording, and nobody else is with him. */
const isAlone = ({ phase, agent, line, guest }: CallState): boolean =>
  (phase === 'held' || phase === 'greeting') && agent?.up === true && !line?.up && !guest?.up;

/** An agent who is left alone by that gets silence, which ends before anybody speaks to him. */
export const fillAlone = (before: CallState, after: Step): Step => {
  const isSame = before.agent?.channelId === after.call.agent?.channelId;
  const [was, is] = [isAlone(before) && isSame, isAlone(after.call)];
  if (was === is) return after;
  const actions: Action[] = is
    ? [...after.actions, { type: 'start-silence' }]
    : [{ type: 'stop-silence' }, ...after.actions];
  return { ...after, actions };
};

const notNow = (call: CallState, done: CallState['phase'], by: 'agent' | 'server'): Step =>
  by === 'agent' || call.phase === done ? stay(call) : refuse(call, 'wrong-phase');
