import { announcementPrompts } from '../announcement.ts';
import type { Action } from '../action.ts';
import type { InputOf } from '../input.ts';
import type { CallState } from '../state.ts';
import { refuse, stay, step, type Step } from '../step.ts';

/** Speaks to a citizen who waits, after the greeting; the music resumes by itself. */
export function announce(call: CallState, order: InputOf<'announce'>): Step {
  const waits = call.phase === 'queued' || call.phase === 'ringing' || call.phase === 'held';
  if (!waits || !call.citizen?.up) return refuse(call, 'wrong-phase');
  const hush: Action[] = call.ahead ? [] : [{ type: 'stop-play' }];
  return step(call, {}, [
    ...hush,
    { type: 'play', on: 'citizen', purpose: 'announcement', prompts: announcementPrompts(order) },
  ]);
}

/** 按1回拨: only while he waits; who is being connected already is not sent away. */
export function promiseCallBack(call: CallState): Step {
  if (call.phase === 'ended') return stay(call);
  if (call.phase !== 'queued' || !call.citizen?.up) return refuse(call, 'wrong-phase');
  return step(call, { phase: 'ended', endedBy: 'system' }, [
    { type: 'stop-play' },
    { type: 'play', on: 'citizen', purpose: 'farewell', prompts: ['call-back-promised'] },
  ]);
}
