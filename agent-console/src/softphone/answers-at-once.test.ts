import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { expect, it } from 'vitest';
import { answersAtOnce } from './answers-at-once.ts';

const call = (part: Partial<CallView>): CallView =>
  ({ purpose: 'inbound', answeredAt: null, endedAt: null, ...part }) as CallView;

it.each([
  ['no call', null, false],
  ['a new call', call({}), false],
  ['a call that was answered before a reload', call({ answeredAt: 5 }), true],
  ['a call that this agent dials', call({ purpose: 'callback' }), true],
  ['a call that has ended', call({ answeredAt: 5, endedAt: 6 }), false],
])('%s', (_, given, expected) => {
  expect(answersAtOnce(given)).toBe(expected);
});
