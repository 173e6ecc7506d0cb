import type { PromptKey } from '../../prompts/prompt-key.ts';
import type { Action } from '../action.ts';
import type { InputOf } from '../input.ts';
import type { CallState } from '../state.ts';
import { andThen, refuse, stay, step, type Step } from '../step.ts';
import { enqueue } from './arrive.ts';

/** Six digits of the query code, and the last eight of the number that was registered if it is another than this. */
const mostDigits = 14;

/** The menu has been spoken: a moment to press a key, then an agent. */
export const awaitKey = (call: CallState): Step =>
  call.gathered === null ? step(call, {}, [{ type: 'start-timer', timer: 'menu' }]) : stay(call);

/** The same after what was said about 进度查询. */
export const awaitDigits = (call: CallState): Step =>
  call.gathered === null ? stay(call) : step(call, {}, [{ type: 'start-timer', timer: 'gather' }]);

/** A key of the one-level menu (domain rule §8): 0 and silence mean an agent, what is no choice is passed over. */
export function menuKey(call: CallState, { digit }: InputOf<'pressed'>): Step {
  if (call.gathered !== null) return gather(call, digit);
  const entry = call.menu?.find((one) => one.digit === digit);
  if (!entry) return digit === '0' ? choose(call, null) : stay(call);
  return entry.does === 'progress' ? ask(call) : choose(call, digit);
}

/** Nothing was pressed. */
export const menuOver = (call: CallState): Step =>
  call.phase === 'greeting' && call.menu ? choose(call, null) : stay(call);

const choose = (call: CallState, digit: string | null): Step =>
  andThen(step(call, { menu: null, gathered: null }, quiet, [{ type: 'menu-chosen', digit }]), enqueue);

const quiet: Action[] = [
  { type: 'stop-timer', timer: 'menu' },
  { type: 'stop-timer', timer: 'gather' },
  { type: 'stop-play' },
];

/** 进度查询. */
const ask = (call: CallState): Step => step(call, { gathered: '' }, [...quiet, speak('progress-ask')]);

function gather(call: CallState, digit: string): Step {
  if (/^\d$/u.test(digit) && call.gathered!.length < mostDigits)
    return step(call, { gathered: call.gathered! + digit }, [
      ...quiet,
      { type: 'start-timer', timer: 'gather' },
    ]);
  if (digit !== '#') return stay(call);
  return step(
    call,
    { gathered: '' },
    [...quiet, { type: 'start-timer', timer: 'gather' }],
    [{ type: 'progress-asked', digits: call.gathered! }],
  );
}

/** What the server found; then an agent, or another try. */
export function tellProgress(call: CallState, { prompt }: InputOf<'tell-progress'>): Step {
  if (call.phase !== 'greeting' || call.gathered === null) return refuse(call, 'wrong-phase');
  return step(call, { gathered: '' }, [...quiet, speak(prompt)]);
}

const speak = (prompt: PromptKey): Action => ({
  type: 'play',
  on: 'citizen',
  purpose: 'progress',
  prompts: [prompt],
});
