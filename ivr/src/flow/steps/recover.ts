import type { Action } from '../action.ts';
import type { InputOf, LegRole } from '../input.ts';
import { isOutbound, isOver, type CallState } from '../state.ts';
import { andThen, stay, step, type Step } from '../step.ts';
import { agentAnswered, citizenAnswered, lineAnswered, talk } from './answer.ts';
import { guestAnswered, guestGone } from './consult.ts';
import { enqueue } from './arrive.ts';
import { agentGone, citizenGone, hangUp } from './depart.ts';
import { lineFailed, lineLeft } from './emergency.ts';
import { goOnWithMessage } from './voice-mail.ts';
import { monitorAnswered, monitorGone } from './monitor.ts';

type Seen = InputOf<'recovered'>;

/** How Asterisk's end of a leg is understood when nobody saw it: not as a hang-up, so that nobody is dropped. */
const unseen = 0;

/**
 * ivr is back after a crash. The legs went on without it: what happened to each meanwhile is made good,
 * then a call that stood at something which ended unseen goes on from there.
 */
export const recover = (call: CallState, seen: Seen): Step =>
  call.phase === 'ended' && seen.citizen !== 'gone' ? hangUp(call, 'agent') : makeGood(call, seen);

const makeGood = (call: CallState, seen: Seen): Step =>
  [citizenNow, agentNow, lineNow, guestNow, monitorNow, goOn].reduce<Step>(
    (done, next) => andThen(done, (now) => (isOver(now) ? stay(now) : next(now, seen))),
    stay({ ...call, ahead: false }), // nobody saw whether the greeting has ended
  );

function citizenNow(call: CallState, seen: Seen): Step {
  if (!call.citizen) return stay(call);
  if (seen.citizen === 'gone') return citizenGone(call, unseen);
  if (!isOutbound(call)) return stay(call);
  return goOnRinging(call, 'citizen', seen, citizenAnswered);
}

function agentNow(call: CallState, seen: Seen): Step {
  if (!call.agent) return stay(call);
  if (seen.agent === 'gone') return agentGone(call, call.agent, unseen);
  return goOnRinging(call, 'agent', seen, agentAnswered);
}

function lineNow(call: CallState, seen: Seen): Step {
  const { line } = call;
  if (!line) return stay(call);
  if (seen.line === 'gone') return line.up ? lineLeft(call, line) : lineFailed(call, line, unseen);
  return goOnRinging(call, 'line', seen, lineAnswered);
}

function guestNow(call: CallState, seen: Seen): Step {
  if (!call.guest) return stay(call);
  if (seen.guest === 'gone') return guestGone(call, call.guest, unseen);
  return goOnRinging(call, 'guest', seen, guestAnswered);
}

function monitorNow(call: CallState, seen: Seen): Step {
  if (!call.monitor) return stay(call);
  return seen.monitor === 'gone'
    ? monitorGone(call, call.monitor)
    : goOnRinging(call, 'monitor', seen, monitorAnswered);
}

function goOnRinging(call: CallState, role: LegRole, seen: Seen, answered: (call: CallState) => Step): Step {
  if (seen[role] === 'not-dialled') return step(call, {}, [{ type: 'dial', role }]);
  return seen[role] === 'up' ? answered(call) : stay(call);
}

function goOn(call: CallState, seen: Seen): Step {
  switch (call.phase) {
    case 'arriving':
      return step(call, {}, [...answerUnless(seen), { type: 'start-timer', timer: 'treat' }]);
    case 'greeting':
      return afterGreeting(call, seen);
    case 'queued':
    case 'ringing':
      return isOutbound(call) ? stay(call) : step(call, {}, [{ type: 'start-music' }]);
    case 'voice-mail':
      return goOnWithMessage(call);
    case 'survey':
      return step(call, {}, [{ type: 'start-timer', timer: 'survey' }]);
    case 'talking':
      return call.agent ? stay(call) : step(call, {}, [{ type: 'start-timer', timer: 'alone' }]);
    default:
      return stay(call);
  }
}

const answerUnless = ({ citizen }: Seen): Action[] => (citizen === 'up' ? [] : [{ type: 'answer' }]);

function afterGreeting(call: CallState, seen: Seen): Step {
  if (!isOutbound(call)) {
    const queued = enqueue({ ...call, menu: null, gathered: null });
    return { ...queued, actions: [...answerUnless(seen), ...queued.actions] };
  }
  const { change, actions } = talk(call);
  return step(call, change, actions);
}
