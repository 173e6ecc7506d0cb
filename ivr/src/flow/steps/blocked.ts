import type { InputOf } from '../input.ts';
import type { CallState } from '../state.ts';
import { andThen, stay, step, type Step } from '../step.ts';
import { enqueue } from './arrive.ts';
import { hangUp } from './depart.ts';

/** In danger a refused caller comes through: to an agent, who has the emergency lines at hand. */
const DANGER = '1';

export function blockedKey(call: CallState, { digit }: InputOf<'pressed'>): Step {
  if (digit !== DANGER) return stay(call);
  const letIn = step(
    call,
    { refused: false },
    [{ type: 'stop-timer', timer: 'menu' }, { type: 'stop-play' }],
    [{ type: 'digit', digit, from: 'citizen' }],
  );
  return andThen(letIn, enqueue);
}

/** He has heard why; a moment for the key, then he is let go. */
export const blockedHeard = (call: CallState): Step =>
  call.refused ? step(call, {}, [{ type: 'start-timer', timer: 'menu' }]) : stay(call);

export const blockedOver = (call: CallState): Step => hangUp(call, 'system');
