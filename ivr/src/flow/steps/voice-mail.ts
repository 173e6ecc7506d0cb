import type { PromptKey } from '../../prompts/prompt-key.ts';
import type { Action } from '../action.ts';
import type { InputOf } from '../input.ts';
import type { CallState } from '../state.ts';
import { andThen, refuse, stay, step, type Step } from '../step.ts';
import { enqueue } from './arrive.ts';

/** 语音留言: he who waits hears, after the greeting, why and how, then speaks after the tone. */
export function voiceMail(call: CallState, order: InputOf<'voice-mail'>, now: number): Step {
  if (call.phase === 'voice-mail') return stay(call);
  if (call.phase !== 'queued' || !call.citizen?.up || call.line || call.guest)
    return refuse(call, 'wrong-phase');
  const { why, maxSeconds, silenceSeconds } = order;
  const message = { why, stage: 'asking', since: now, maxSeconds, silenceSeconds } as const;
  const hush: Action[] = call.ahead ? [] : [{ type: 'stop-play' }, { type: 'stop-music' }];
  return step(
    call,
    { phase: 'voice-mail', ahead: false, message },
    [...hush, speak([`voice-mail-${why}`, 'voice-mail-how', 'speak-now'])],
    [{ type: 'voice-mail-begun', why }],
  );
}

const speak = (prompts: PromptKey[]): Action => ({
  type: 'play',
  on: 'citizen',
  purpose: 'voice-mail',
  prompts,
});

/** He has heard how, or knows it. What still plays is heard before the recording begins. */
export const takeMessage = (call: CallState): Step =>
  call.message?.stage === 'asking'
    ? step(call, { message: { ...call.message, stage: 'recording' } }, [{ type: 'record-message' }])
    : stay(call);

/** Before the tone `#` is impatience, and 0 means that he would rather wait where he was. */
export function messageKey(call: CallState, { role, digit }: InputOf<'pressed'>): Step {
  if (role !== 'citizen' || call.message?.stage !== 'asking') return stay(call);
  if (digit === '#')
    return andThen(step(call, {}, [{ type: 'stop-play' }, speak(['speak-now'])]), takeMessage);
  if (digit !== '0' || call.message.why === 'nobody') return stay(call);
  const declined = step(call, { message: null }, [{ type: 'stop-play' }], [{ type: 'voice-mail-declined' }]);
  return andThen(declined, enqueue);
}

const farewells = {
  left: 'voice-mail-thanks',
  empty: 'voice-mail-empty',
  failed: 'voice-mail-failed',
} as const satisfies Record<string, PromptKey>;

/** What was left is told apart from the call; he is thanked and let go. */
export function messageOver(call: CallState, { outcome }: InputOf<'message-over'>): Step {
  if (call.phase !== 'voice-mail') return stay(call);
  return step(
    call,
    { phase: 'ended', endedBy: 'system' },
    [{ type: 'play', on: 'citizen', purpose: 'farewell', prompts: [farewells[outcome]] }],
    outcome === 'failed' ? [{ type: 'recording-failed', direction: 'citizen' }] : [],
  );
}

/** ivr is back after a crash: what was being said counts as said, and what he says is recorded on. */
export const goOnWithMessage = (call: CallState): Step =>
  call.message?.stage === 'asking' ? takeMessage(call) : step(call, {}, [{ type: 'look-for-message' }]);
