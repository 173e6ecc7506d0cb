import { menuPrompts } from '@hotline/shared/domain/voice/menu-prompts';
import { defaultTreatment } from '../treatment.ts';
import type { PromptKey } from '../../prompts/prompt-key.ts';
import type { InputOf } from '../input.ts';
import { refuse, stay, step, type NewFact, type Step } from '../step.ts';
import type { CallState } from '../state.ts';
import { agentAnswered } from './answer.ts';

/** He is answered; the server is told meanwhile and has a moment to say how the call is treated. */
export const arrive = (call: CallState, transferNo: string | null): Step =>
  step(
    call,
    {},
    [{ type: 'answer' }, { type: 'start-timer', timer: 'treat' }],
    [{ type: 'arrived', callerNo: call.citizenNo, calledNo: call.calledNo, trunk: call.trunk, transferNo }],
  );

export function treat(call: CallState, order: InputOf<'treat'>): Step {
  if (call.phase !== 'arriving') return refuse(call, 'wrong-phase');
  const treated = { ...call, priority: order.priority, group: order.group };
  const treatTimer = { type: 'stop-timer', timer: 'treat' } as const;
  if (order.blocked) {
    const prompts = ['blocked' as const];
    return step(treated, { phase: 'greeting', refused: true }, [
      treatTimer,
      { type: 'play', on: 'citizen', purpose: 'blocked', prompts },
    ]);
  }
  if (order.greeting) {
    const menu = order.menu ?? null;
    const prompts: PromptKey[] = ['greeting'];
    if (order.notice) prompts.push(`${order.notice}-notice`);
    if (menu) prompts.push(...menuPrompts(menu));
    return step(treated, { phase: 'greeting', menu }, [
      treatTimer,
      {
        type: 'play',
        on: 'citizen',
        purpose: 'greeting',
        prompts,
        ...(menu ? {} : { before: 'last-words' as const }),
      },
    ]);
  }
  const queued = enqueue(treated);
  return { ...queued, actions: [treatTimer, ...queued.actions] };
}

/** The server did not answer in time. */
export const treatByDefault = (call: CallState): Step =>
  call.phase === 'arriving' ? treat(call, defaultTreatment(call.callId, call.trunk)) : stay(call);

/** Into the queue; music until an agent answers. */
export const enqueue = (call: CallState): Step =>
  step(
    call,
    { phase: 'queued' },
    [{ type: 'start-music', ...(isNew(call) ? { alone: true } : {}) }],
    [queuedFact(call)],
  );

const isNew = ({ phase }: CallState): boolean => phase === 'arriving' || phase === 'greeting';

const queuedFact = ({ priority, group }: CallState): NewFact => ({ type: 'queued', priority, group });

/** The greeting is nearly over, and he has no choice to make: his agent can be picked while it ends. */
export const enqueueAhead = (call: CallState): Step =>
  call.phase === 'greeting' && call.menu === null && call.purpose === 'inbound'
    ? step(call, { phase: 'queued', ahead: true }, [], [queuedFact(call)])
    : stay(call);

/** Its last word is spoken: he is with the agent who has answered already, else he hears music until one does. */
export const greetingOver = (call: CallState): Step =>
  call.agent?.early
    ? agentAnswered({ ...call, ahead: false })
    : step(call, { ahead: false }, [{ type: 'start-music', alone: true }]);
