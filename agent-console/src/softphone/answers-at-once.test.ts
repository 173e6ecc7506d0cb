import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { expect, it } from 'vitest';
import { answersAtOnce } from './answers-at-once.ts';

const call = (part: Partial<CallView>): CallView =>
  ({ purpose: 'inbound', answeredAt: null, endedAt: null, ...part }) as CallView;

it.each([
  ['no call', null, 'ready', false],
  ['a new call', call({}), 'offered', false],
  ['a call that was answered before a reload', call({ answeredAt: 5 }), 'talking', true],
  ['a call that a colleague brings', call({ answeredAt: 5 }), 'offered', false],
  ['a call that is handed on to him, before the word of its offer', call({ answeredAt: 5 }), 'ready', false],
  ['a call-back, before the word of its offer', call({ purpose: 'return' }), 'ready', false],
  ['a call that this agent dials', call({ purpose: 'callback' }), 'talking', true],
  ['a call that has ended', call({ answeredAt: 5, endedAt: 6 }), 'talking', false],
] as const)('%s', (_, given, state, expected) => {
  expect(answersAtOnce(given, state)).toBe(expected);
});
