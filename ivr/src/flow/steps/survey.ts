import type { InputOf } from '../input.ts';
import type { Action } from '../action.ts';
import type { CallState } from '../state.ts';
import { blockedKey } from './blocked.ts';
import { menuKey } from './menu.ts';
import { onCallKey } from './on-call.ts';
import { messageKey } from './voice-mail.ts';
import { refuse, stay, step, type NewFact, type Step } from '../step.ts';

type Rating = Extract<NewFact, { type: 'rated' }>['digit'];

/** Asks the citizen to rate by key (domain rule §8); the agent's leg goes first. */
export function survey(call: CallState): Step {
  if (call.phase === 'survey') return stay(call);
  if (!call.citizen?.up || call.line || call.guest || (call.phase !== 'talking' && call.phase !== 'held')) {
    return refuse(call, 'wrong-phase');
  }
  const agentLeaves: Action[] = [call.agent, call.monitor].flatMap((leg) =>
    leg ? [{ type: 'hang-up', channelId: leg.channelId } as const] : [],
  );
  const left: NewFact[] = call.agent?.up ? [{ type: 'agent-left', agentId: call.agent.agentId }] : [];
  return step(
    call,
    {
      phase: 'survey',
      agent: null,
      agentLost: false,
      recording: false,
      recordingPaused: false,
      endedBy: 'agent',
    },
    [
      { type: 'stop-timer', timer: 'alone' },
      ...agentLeaves,
      { type: 'stop-play' },
      { type: 'isolate' },
      { type: 'stop-recording' },
      { type: 'play', on: 'citizen', purpose: 'survey', prompts: ['survey'] },
    ],
    left,
  );
}

/** A key during the call is only noted; during the survey 1 to 5 is the rating. */
export function pressed(call: CallState, input: InputOf<'pressed'>): Step {
  if (input.role === 'monitor') return stay(call);
  if (call.phase === 'greeting' && call.refused && input.role === 'citizen') return blockedKey(call, input);
  if (input.role === 'guest' && call.guest?.onCall) return onCallKey(call, input);
  if (call.phase === 'voice-mail') return messageKey(call, input);
  if (call.phase === 'greeting' && call.menu && input.role === 'citizen') return menuKey(call, input);
  if (call.phase !== 'survey' || input.role !== 'citizen') {
    return step(call, {}, [], [{ type: 'digit', digit: input.digit, from: input.role }]);
  }
  return /^[1-5]$/u.test(input.digit) ? rated(call, input.digit as Rating) : stay(call);
}

export function rated(call: CallState, digit: Rating): Step {
  if (call.phase !== 'survey') return stay(call);
  return step(
    call,
    { phase: 'ended' },
    [
      { type: 'stop-timer', timer: 'survey' },
      { type: 'stop-play' },
      {
        type: 'play',
        on: 'citizen',
        purpose: 'farewell',
        prompts: [digit === null ? 'goodbye' : 'thanks'],
      },
    ],
    [{ type: 'rated', digit }],
  );
}
