import type { InputOf, LegRole } from '../input.ts';
import type { CallState, Leg } from '../state.ts';
import { stay, step, type NewFact, type Step } from '../step.ts';
import { agentAnswered, citizenAnswered, lineAnswered } from './answer.ts';
import { guestAnswered, guestGone } from './consult.ts';
import { agentGone, citizenGone } from './depart.ts';
import { lineFailed, lineLeft } from './emergency.ts';
import { monitorAnswered, monitorGone } from './monitor.ts';

const isCurrent = (leg: Leg | null, channelId: string): boolean => leg?.channelId === channelId;

export function legReady(call: CallState, { role, channelId }: InputOf<'leg-ready'>): Step {
  if (!isCurrent(call[role], channelId)) return stay(call);
  return step(call, {}, [{ type: 'dial', role }]);
}

export function legRinging(call: CallState, { role, channelId }: InputOf<'leg-ringing'>): Step {
  if (!isCurrent(call[role], channelId)) return stay(call);
  if (role === 'line' && call.line)
    return step(call, {}, [], [{ type: 'line-ringing', line: call.line.line }]);
  if (role === 'guest' && call.guest && !call.guest.onCall) {
    const { agentId, number, joins } = call.guest;
    return step(call, {}, [], [{ type: 'guest-ringing', agentId, number, joins }]);
  }
  if (role === 'agent' && call.agent) {
    const { agentId, offerId, mode } = call.agent;
    const facts: NewFact[] = mode === 'rejoin' ? [] : [{ type: 'agent-ringing', agentId, offerId }];
    return step(call, { agent: { ...call.agent, rings: true } }, [], facts);
  }
  return stay(call);
}

const answered: Record<LegRole, (call: CallState) => Step> = {
  citizen: citizenAnswered,
  agent: agentAnswered,
  line: lineAnswered,
  guest: guestAnswered,
  monitor: monitorAnswered,
};

export function legAnswered(call: CallState, { role, channelId }: InputOf<'leg-answered'>): Step {
  return isCurrent(call[role], channelId) ? answered[role](call) : stay(call);
}

/** A leg that was replaced meanwhile is nobody's any more. */
export function legGone(call: CallState, { role, channelId, cause }: InputOf<'leg-gone'>): Step {
  if (role === 'citizen' && isCurrent(call.citizen, channelId)) return citizenGone(call, cause);
  if (role === 'line' && call.line?.channelId === channelId) {
    return call.line.up ? lineLeft(call, call.line) : lineFailed(call, call.line, cause);
  }
  if (role === 'monitor' && call.monitor?.channelId === channelId) return monitorGone(call, call.monitor);
  if (role === 'guest' && call.guest?.channelId === channelId) return guestGone(call, call.guest, cause);
  if (role !== 'agent' || call.agent?.channelId !== channelId) return stay(call);
  if (call.phase === 'ended' && !call.citizen) return step(call, { agent: null }, [{ type: 'finish' }]);
  return agentGone(call, call.agent, cause);
}
