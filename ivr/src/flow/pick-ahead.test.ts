import { expect, test } from 'vitest';
import type { Input } from './input.ts';
import { nextStep } from './next-step.ts';
import type { CallState } from './state.ts';
import type { Step } from './step.ts';
import { newCall } from './steps/dial.ts';

const callId = 'c1';
const channelId = 'agent.c1.o1';
const offer: Input = { type: 'offer', callId, offerId: 'o1', agentId: 'li', sipUser: 'li', timeoutMs: 1000 };
const legReady: Input = { type: 'leg-ready', role: 'agent', channelId };
const answers: Input = { type: 'leg-answered', role: 'agent', channelId };
const greetingSpoken: Input = { type: 'played', purpose: 'greeting' };
const lastWords: Input = { type: 'timeout', timer: 'last-words' };
const gone = { line: 'gone', guest: 'gone', monitor: 'gone' } as const;

const greeted = (): CallState => ({
  ...newCall(callId, 0),
  phase: 'greeting',
  citizen: { channelId: 'in-1', up: true },
});

/** Every input one after another. */
const course = (call: CallState, ...inputs: Input[]): Step[] =>
  inputs.reduce<Step[]>((done, input) => [...done, nextStep(done.at(-1)?.call ?? call, input, 0)], []);

const actionsOf = (steps: Step[]) => steps.map(({ actions }) => actions.map(({ type }) => type));
const factsOf = (steps: Step[]) => steps.flatMap(({ facts }) => facts.map(({ type }) => type));

test('an agent is picked and rung while the greeting ends; the citizen hears music until he answers', () => {
  const steps = course(greeted(), lastWords, offer, legReady, greetingSpoken, answers);
  expect(steps[0]!.facts).toEqual([{ type: 'queued', priority: 0, group: 'default' }]);
  expect(actionsOf(steps)).toEqual([
    [],
    ['ring-agent'],
    ['dial'],
    ['start-music'],
    ['stop-play', 'connect', 'record'],
  ]);
  expect(factsOf(steps)).toEqual(['queued', 'agent-answered']);
});

test('who answers before the last word waits for it: no word is cut, and the call is his when it is spoken', () => {
  const steps = course(greeted(), lastWords, offer, legReady, answers, greetingSpoken);
  expect(actionsOf(steps).slice(3)).toEqual([['connect'], ['stop-play', 'join', 'record']]);
  expect(factsOf(steps.slice(0, 4))).toEqual(['queued']);
  expect(steps[3]!.call).toMatchObject({ phase: 'ringing', ahead: true, agent: { up: false, early: true } });
  expect(factsOf(steps.slice(4))).toEqual(['agent-answered']);
  const { call } = steps[4]!;
  expect(call).toMatchObject({ phase: 'talking', ahead: false, recording: true, agent: { up: true } });
  expect(call.agent).not.toHaveProperty('early');
});

test.each([
  { cause: 16, reason: 'rejected' },
  { cause: 20, reason: 'unreachable' },
])(
  'who answers early and is gone before the last word (cause $cause) has had no call',
  ({ cause, reason }) => {
    const leaves: Input = { type: 'leg-gone', role: 'agent', channelId, cause };
    const steps = course(greeted(), lastWords, offer, legReady, answers, leaves, greetingSpoken);
    expect(steps[4]!.facts).toEqual([{ type: 'offer-failed', agentId: 'li', offerId: 'o1', reason }]);
    expect(steps[4]!.call).toMatchObject({ phase: 'queued', agent: null });
    expect(actionsOf(steps)[5]).toEqual(['start-music']);
  },
);

test('a citizen who hangs up meanwhile leaves nobody with an answered call', () => {
  const leaves: Input = { type: 'leg-gone', role: 'citizen', channelId: 'in-1', cause: 16 };
  const steps = course(greeted(), lastWords, offer, legReady, answers, leaves);
  expect(steps[4]!.facts).toEqual([
    { type: 'offer-failed', agentId: 'li', offerId: 'o1', reason: 'withdrawn' },
    { type: 'ended', by: 'citizen', cause: 16 },
  ]);
  expect(steps[4]!.actions).toContainEqual({ type: 'hang-up', channelId });
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
  const { call } = course(greeted(), lastWords, offer).at(-1)!;
  const back = nextStep(call, { type: 'recovered', citizen: 'up', agent: 'not-dialled', ...gone }, 0);
  expect(back.actions.map(({ type }) => type)).toEqual(['dial', 'start-music']);
  expect(back.call.ahead).toBe(false);
});

test.each([true, false])('after a crash the citizen is with who answered early, seen (%s) or not', (seen) => {
  const inputs = [lastWords, offer, legReady, ...(seen ? [answers] : [])];
  const { call } = course(greeted(), ...inputs).at(-1)!;
  const back = nextStep(call, { type: 'recovered', citizen: 'up', agent: 'up', ...gone }, 0);
  const meet = seen ? 'join' : 'connect';
  expect(back.actions.map(({ type }) => type)).toEqual(['stop-play', meet, 'record']);
  expect(back.facts.map(({ type }) => type)).toEqual(['agent-answered']);
});
