import { defaultTreatment } from '../treatment.ts';
import type { PromptKey } from '../../prompts/zh-CN.ts';
import type { InputOf } from '../input.ts';
import { menuPrompts } from '../menu-prompts.ts';
import { refuse, stay, step, type Step } from '../step.ts';
import type { CallState } from '../state.ts';

/** The server is told and has a moment to say how the call is treated. */
export const arrive = (call: CallState, transferNo: string | null): Step =>
  step(
    call,
    {},
    [{ type: 'start-timer', timer: 'treat' }],
    [{ type: 'arrived', callerNo: call.citizenNo, calledNo: call.calledNo, trunk: call.trunk, transferNo }],
  );

export function treat(call: CallState, order: InputOf<'treat'>): Step {
  if (call.phase !== 'arriving') return refuse(call, 'wrong-phase');
  const treated = { ...call, priority: order.priority, group: order.group };
  const answer = [{ type: 'stop-timer', timer: 'treat' } as const, { type: 'answer' } as const];
  if (order.blocked) {
    const prompts = ['blocked' as const];
    return step(treated, { phase: 'greeting' }, [
      ...answer,
      { type: 'play', on: 'citizen', purpose: 'blocked', prompts },
    ]);
  }
  if (order.greeting) {
    const menu = order.menu ?? null;
    const prompts: PromptKey[] = ['greeting'];
    if (order.notice) prompts.push(`${order.notice}-notice`);
    if (menu) prompts.push(...menuPrompts(menu));
    return step(treated, { phase: 'greeting', menu }, [
      ...answer,
      { type: 'play', on: 'citizen', purpose: 'greeting', prompts },
    ]);
  }
  const queued = enqueue(treated);
  return { ...queued, actions: [...answer, ...queued.actions] };
}

/** The server did not answer in time. */
export const treatByDefault = (call: CallState): Step =>
  call.phase === 'arriving' ? treat(call, defaultTreatment(call.callId, call.trunk)) : stay(call);

/** Into the queue; music until an agent answers. */
export const enqueue = (call: CallState): Step =>
  step(
    call,
    { phase: 'queued' },
    [{ type: 'start-music' }],
    [{ type: 'queued', priority: call.priority, group: call.group }],
  );
