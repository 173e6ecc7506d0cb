import type { CallPhase } from '@hotline/shared/domain/call/call';
import { lineFailure } from '../hangup-cause.ts';
import type { InputOf } from '../input.ts';
import type { CallState, LineLeg } from '../state.ts';
import { refuse, stay, step, type Step } from '../step.ts';
import { enqueue } from './arrive.ts';
import { succeed } from './consult.ts';
import { hasOthers, noticeAndMusic } from './depart.ts';

const summonable: readonly CallPhase[] = ['queued', 'ringing', 'talking', 'held', 'consulting', 'three-way'];

/** Rings an emergency line; citizen and agent go on talking meanwhile. */
export function summon(call: CallState, order: InputOf<'summon'>): Step {
  if (!call.citizen?.up) return refuse(call, 'no-citizen');
  if (call.guest?.onCall) return refuse(call, 'guest-busy');
  if (call.line) return call.line.line === order.line ? stay(call) : refuse(call, 'line-busy');
  if (!summonable.includes(call.phase)) return refuse(call, 'wrong-phase');
  const { line, timeoutMs, transferNo } = order;
  const leg: LineLeg = { channelId: `line.${call.callId}.${transferNo}`, up: false, line, timeoutMs };
  return step(call, { line: leg }, [{ type: 'ring-line', transferNo }]);
}

/** The agent leaves; the citizen talks on with the emergency line, unrecorded, or with the third party. */
export function releaseAgent(call: CallState): Step {
  if (!call.line?.up && !call.guest) return refuse(call, 'wrong-phase');
  if (!call.agent?.up) return call.agentLost && call.guest?.up ? succeed(call) : stay(call);
  return step(call, {}, [{ type: 'hang-up', channelId: call.agent.channelId }]);
}

export function dismissLine(call: CallState, order: InputOf<'dismiss-line'>): Step {
  if (call.line?.line !== order.line) return stay(call);
  return step(call, {}, [{ type: 'hang-up', channelId: call.line.channelId }]);
}

/** Nobody answered there: the citizen stays with the agent; without one he goes back to the queue. */
export function lineFailed(call: CallState, leg: LineLeg, cause: number): Step {
  const after: CallState = { ...call, line: null };
  const fact = { type: 'line-failed', line: leg.line, reason: lineFailure(cause) } as const;
  if (call.agent?.up || call.agentLost || call.phase === 'queued' || call.phase === 'ringing') {
    return step(after, {}, [], [fact]);
  }
  const queued = enqueue(after);
  return { ...queued, facts: [fact, ...queued.facts] };
}

/** The citizen is with his agent again, waits for one who was lost or who is rung, or has spoken to the end. */
export function lineLeft(call: CallState, leg: LineLeg): Step {
  const after: CallState = { ...call, line: null };
  const fact = { type: 'line-left', line: leg.line } as const;
  if (call.agent?.up) return step(after, { phase: afterLine(call) }, [], [fact]);
  if (call.agentLost && !hasOthers(after)) return step(after, { phase: 'held' }, noticeAndMusic, [fact]);
  if (call.agent?.mode === 'offer')
    return step(after, { phase: 'ringing' }, [{ type: 'start-music' }], [fact]);
  return step(after, {}, [{ type: 'start-timer', timer: 'alone' }], [fact]);
}

const afterLine = (call: CallState): CallState['phase'] =>
  call.phase === 'held' || call.phase === 'consulting'
    ? call.phase
    : call.guest?.up
      ? 'three-way'
      : 'talking';
