import { announcementPrompts } from '../announcement.ts';
import type { InputOf } from '../input.ts';
import type { CallState } from '../state.ts';
import { refuse, step, type Step } from '../step.ts';

/** Speaks to a citizen who waits; the music resumes afterwards by itself. */
export function announce(call: CallState, order: InputOf<'announce'>): Step {
  const waits = call.phase === 'queued' || call.phase === 'ringing' || call.phase === 'held';
  if (!waits || !call.citizen?.up) return refuse(call, 'wrong-phase');
  return step(call, {}, [
    { type: 'stop-play' },
    { type: 'play', on: 'citizen', purpose: 'announcement', prompts: announcementPrompts(order) },
  ]);
}
