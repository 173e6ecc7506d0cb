import { expect, test } from 'vitest';
import type { Input } from './input.ts';
import { nextStep } from './next-step.ts';
import type { CallState } from './state.ts';
import type { Step } from './step.ts';
import { newCall } from './steps/dial.ts';

const callId = 'c1';
const offer: Input = { type: 'offer', callId, offerId: 'o1', agentId: 'li', sipUser: 'li', timeoutMs: 1000 };
const legReady: Input = { type: 'leg-ready', role: 'agent', channelId: 'agent.c1.o1' };
const greetingSpoken: Input = { type: 'played', purpose: 'greeting' };
const lastWords: Input = { type: 'timeout', timer: 'last-words' };

const greeted = (): CallState => ({
  ...newCall(callId, 0),
  phase: 'greeting',
  citizen: { channelId: 'in-1', up: true },
});

/** Every input one after another. */
const course = (call: CallState, ...inputs: Input[]): Step[] =>
  inputs.reduce<Step[]>((done, input) => [...done, nextStep(done.at(-1)?.call ?? call, input, 0)], []);

const actionsOf = (steps: Step[]) => steps.map(({ actions }) => actions.map(({ type }) => type));

test('an agent is picked while the greeting ends; his telephone rings when its last word is spoken', () => {
  const steps = course(greeted(), lastWords, offer, legReady, greetingSpoken);
  expect(steps[0]!.facts).toEqual([{ type: 'queued', priority: 0, group: 'default' }]);
  expect(actionsOf(steps)).toEqual([[], ['ring-agent'], [], ['dial', 'start-music']]);
  expect(steps.flatMap(({ facts }) => facts)).toHaveLength(1);
});

test('a leg that comes late rings at once, and nobody to ring means music', () => {
  const late = course(greeted(), lastWords, offer, greetingSpoken, legReady);
  expect(actionsOf(late)).toEqual([[], ['ring-agent'], ['start-music'], ['dial']]);
  expect(actionsOf(course(greeted(), lastWords, greetingSpoken, offer))).toEqual([
    [],
    ['start-music'],
    ['ring-agent'],
  ]);
});

test('an announcement waits for the end of the greeting, and a menu is never cut short', () => {
  const announce: Input = { type: 'announce', callId, prompt: 'no-agent', position: null, waitSeconds: null };
  expect(actionsOf(course(greeted(), lastWords, announce))).toEqual([[], ['play']]);
  const choosing: CallState = { ...greeted(), menu: [{ digit: '2', does: 'dialect' }] };
  expect(course(choosing, lastWords)[0]!.facts).toEqual([]);
});

test('after a crash the agent rings at once: nobody saw whether the greeting has ended', () => {
  const { call } = course(greeted(), lastWords, offer, legReady).at(-1)!;
  const gone = { line: 'gone', guest: 'gone', monitor: 'gone' } as const;
  const back = nextStep(call, { type: 'recovered', citizen: 'up', agent: 'not-dialled', ...gone }, 0);
  expect(back.actions.map(({ type }) => type)).toEqual(['dial', 'start-music']);
  expect(back.call.ahead).toBe(false);
});
