import type { InputOf } from '../input.ts';
import type { CallState } from '../state.ts';
import { stay, step, type Step } from '../step.ts';
import { talk } from './answer.ts';
import { enqueue, enqueueAhead, greetingOver, treatByDefault } from './arrive.ts';
import { blockedHeard, blockedOver } from './blocked.ts';
import { hangUp } from './depart.ts';
import { awaitDigits, awaitKey, menuOver } from './menu.ts';
import { onCallAsked, onCallSilent } from './on-call.ts';
import { rated, survey } from './survey.ts';
import { takeMessage } from './voice-mail.ts';

/** A prompt has been spoken to its end, was stopped, or could not be played: the call goes on alike. */
export function played(call: CallState, { purpose }: InputOf<'played'>): Step {
  if (purpose === 'blocked') return blockedHeard(call);
  if (purpose === 'farewell') return hangUp(call, 'agent');
  if (purpose === 'greeting' && call.ahead) return greetingOver(call);
  if (purpose === 'greeting' && call.phase === 'greeting') return call.menu ? awaitKey(call) : enqueue(call);
  if (purpose === 'progress' && call.phase === 'greeting') return awaitDigits(call);
  if (purpose === 'voice-mail') return takeMessage(call);
  if (purpose === 'on-call') return onCallAsked(call);
  if (purpose === 'survey' && call.phase === 'survey')
    return step(call, {}, [{ type: 'start-timer', timer: 'survey' }]);
  if (purpose === 'recording-notice' && call.phase === 'greeting') {
    const { change, actions } = talk(call);
    return step(call, change, actions);
  }
  if ((purpose === 'announcement' || purpose === 'hold-notice') && waits(call)) {
    return step(call, {}, [{ type: 'start-music' }]);
  }
  if (purpose === 'unreached' && call.agent) {
    return step(call, {}, [{ type: 'hang-up', channelId: call.agent.channelId }]);
  }
  return stay(call);
}

/** In the queue, on hold or without his agent: he hears music. */
const waits = (call: CallState): boolean =>
  call.phase === 'queued' || call.phase === 'ringing' || call.phase === 'held' || call.phase === 'consulting';

export function timedOut(call: CallState, { timer }: InputOf<'timeout'>): Step {
  if (timer === 'treat') return treatByDefault(call);
  if (timer === 'last-words') return enqueueAhead(call);
  if (timer === 'menu' && call.refused) return blockedOver(call);
  if (timer === 'menu' || timer === 'gather') return menuOver(call);
  if (timer === 'survey') return rated(call, null);
  if (timer === 'confirm') return onCallSilent(call);
  return call.agent || call.line || call.guest ? stay(call) : leftAlone(call);
}

/** Nobody is left with the citizen and the server said nothing: rate and end. */
function leftAlone(call: CallState): Step {
  if (call.phase === 'handed-over') return hangUp(call, 'system');
  return call.agentLost ? stay(call) : { ...survey(call), refusal: undefined };
}
