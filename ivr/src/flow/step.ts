import type { CallFact } from '@hotline/shared/contracts/link';
import type { Action } from './action.ts';
import type { CallState } from './state.ts';

type WithoutHead<F> = F extends CallFact ? Omit<F, 'callId' | 'seq' | 'at'> : never;
/** A fact before it has its call, number and instant. */
export type NewFact = WithoutHead<CallFact>;

/** Why an order was not followed. */
export type Refusal =
  | 'wrong-phase'
  | 'already-answered'
  | 'agent-busy'
  | 'line-busy'
  | 'guest-busy'
  | 'monitor-busy'
  | 'no-such-offer'
  | 'no-citizen';

/** The outcome of one input: first the media, then the record. */
export interface Step {
  call: CallState;
  actions: Action[];
  facts: NewFact[];
  refusal?: Refusal;
}

export const stay = (call: CallState): Step => ({ call, actions: [], facts: [] });

export const refuse = (call: CallState, refusal: Refusal): Step => ({ ...stay(call), refusal });

export const step = (
  call: CallState,
  change: Partial<CallState>,
  actions: Action[] = [],
  facts: NewFact[] = [],
): Step => ({ call: { ...call, ...change }, actions, facts });

/** One step after another, as one. */
export function andThen(first: Step, next: (call: CallState) => Step): Step {
  const second = next(first.call);
  return {
    ...second,
    actions: [...first.actions, ...second.actions],
    facts: [...first.facts, ...second.facts],
  };
}
