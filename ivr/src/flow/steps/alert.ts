import type { Input, InputOf } from '../input.ts';
import type { CallState } from '../state.ts';
import { refuse, stay, step, type Step } from '../step.ts';
import { citizenChannel } from './answer.ts';
import { citizenGone, hangUp, nodeLost } from './depart.ts';
import { newCall } from './dial.ts';

/** Said once more to who presses nothing; then he counts as not reached. */
const mostOften = 2;
/** How Asterisk's end of a leg is understood when nobody saw it. */
const unseen = 0;

/** 叫应: a call without an agent to whoever is on duty; his leg is the citizen's. */
export function beginAlert(order: InputOf<'alert'>, now: number): Step {
  const { callId, to, ticketNo, urgency } = order;
  const call: CallState = {
    ...newCall(callId, now),
    phase: 'ringing',
    purpose: 'duty',
    citizenNo: to,
    ticketNo,
    citizen: { channelId: citizenChannel(callId), up: false },
    alert: { urgency, said: 0 },
  };
  return step(call, {}, [{ type: 'ring-citizen' }], [{ type: 'alerting', to, ticketNo }]);
}

/** What follows from an input in such a call; orders other than to hang up belong to other calls. */
export function alertStep(call: CallState, input: Input): Step {
  switch (input.type) {
    case 'leg-ready':
      return step(call, {}, [{ type: 'dial', role: 'citizen' }]);
    case 'leg-answered':
      return answered(call);
    case 'leg-gone':
      return call.citizen ? citizenGone(call, input.cause) : stay(call);
    case 'played':
      return played(call, input);
    case 'timeout':
      return silent(call);
    case 'pressed':
      return input.digit === '1' && call.phase === 'greeting' ? confirmed(call) : stay(call);
    case 'recovered':
      return recovered(call, input);
    case 'hang-up':
      return hangUp(call, 'system');
    case 'node-lost':
      return nodeLost(call);
    case 'leg-ringing':
      return stay(call);
    default:
      return refuse(call, 'wrong-phase');
  }
}

function answered(call: CallState): Step {
  const { citizen } = call;
  if (!citizen || citizen.up) return stay(call);
  const up = say({ ...call, citizen: { ...citizen, up: true } });
  return { ...up, facts: [{ type: 'citizen-answered' }] };
}

function say(call: CallState): Step {
  const alert = call.alert!;
  return step(call, { phase: 'greeting', alert: { ...alert, said: alert.said + 1 } }, [
    { type: 'stop-play' },
    { type: 'play', on: 'citizen', purpose: 'alert', prompts: [`alert-${alert.urgency}`] },
  ]);
}

function played(call: CallState, { purpose }: InputOf<'played'>): Step {
  if (purpose === 'farewell') return hangUp(call, 'agent');
  if (purpose !== 'alert' || call.phase !== 'greeting') return stay(call);
  return step(call, {}, [{ type: 'start-timer', timer: 'confirm' }]);
}

function silent(call: CallState): Step {
  if (call.phase !== 'greeting') return stay(call);
  return call.alert!.said < mostOften ? say(call) : hangUp(call, 'system');
}

const confirmed = (call: CallState): Step =>
  step(
    call,
    { phase: 'ended' },
    [
      { type: 'stop-timer', timer: 'confirm' },
      { type: 'stop-play' },
      { type: 'play', on: 'citizen', purpose: 'farewell', prompts: ['alert-confirmed'] },
    ],
    [{ type: 'confirmed' }],
  );

/** ivr is back after a crash: what was being said is waited for as if it had been said. */
function recovered(call: CallState, { citizen }: InputOf<'recovered'>): Step {
  if (citizen === 'gone') return citizenGone(call, unseen);
  if (call.phase === 'ended') return hangUp(call, 'agent');
  if (citizen === 'not-dialled') return step(call, {}, [{ type: 'dial', role: 'citizen' }]);
  if (citizen === 'up' && !call.citizen?.up) return answered(call);
  return call.phase === 'greeting' ? step(call, {}, [{ type: 'start-timer', timer: 'confirm' }]) : stay(call);
}
