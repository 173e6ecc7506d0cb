import { expect, test } from 'vitest';
import type { Input } from './input.ts';
import { nextStep } from './next-step.ts';
import type { CallState } from './state.ts';
import type { Step } from './step.ts';
import { newCall } from './steps/dial.ts';

const callId = 'c1';
const citizen = { channelId: 'in-1', up: true };
const waiting: CallState = { ...newCall(callId, 0), phase: 'queued', citizen };
const asked = { type: 'voice-mail', callId, maxSeconds: 60, silenceSeconds: 5 } as const;
const key = (digit: string): Input => ({ type: 'pressed', role: 'citizen', channelId: 'in-1', digit });

const after = (call: CallState, ...inputs: Input[]): Step =>
  inputs.reduce<Step>((step, input) => nextStep(step.call, input, 1000), { call, actions: [], facts: [] });
const prompts = ({ actions }: Step) =>
  actions.flatMap((action) => (action.type === 'play' ? action.prompts : []));
const does = ({ actions }: Step) => actions.map(({ type }) => type);

test('he is told why and how, records after the prompt, is thanked and let go', () => {
  const order: Input = { ...asked, why: 'nobody' };
  const begun = after(waiting, order);
  expect(prompts(begun)).toEqual(['voice-mail-nobody', 'voice-mail-how', 'speak-now']);
  expect(begun.facts).toEqual([{ type: 'voice-mail-begun', why: 'nobody' }]);
  const recording = after(waiting, order, { type: 'played', purpose: 'voice-mail' });
  expect(does(recording)).toEqual(['record-message']);
  const thanked = after(recording.call, { type: 'message-over', outcome: 'left' });
  expect(prompts(thanked)).toEqual(['voice-mail-thanks']);
  expect(does(after(thanked.call, { type: 'played', purpose: 'farewell' }))).toEqual(['hang-up']);
});

test('# spares him the rest of the prompt; a prompt that ends afterwards records nothing twice', () => {
  const recording = after(waiting, { ...asked, why: 'chosen' }, key('#'));
  expect(does(recording)).toEqual(['stop-play', 'play', 'record-message']);
  expect(after(recording.call, { type: 'played', purpose: 'voice-mail' }).actions).toEqual([]);
  expect(after(recording.call, key('0'), key('#')).actions).toEqual([]);
});

test('0 takes him back to the queue, unless nobody is there', () => {
  const back = after(waiting, { ...asked, why: 'overload' }, key('0'));
  expect(back.call).toMatchObject({ phase: 'queued', message: null });
  expect(back.facts.map(({ type }) => type)).toEqual(['voice-mail-declined', 'queued']);
  expect(after(waiting, { ...asked, why: 'nobody' }, key('0')).call.phase).toBe('voice-mail');
});

test('a message that cannot be recorded is apologised for and told', () => {
  const failed = after(waiting, { ...asked, why: 'chosen' }, key('#'), {
    type: 'message-over',
    outcome: 'failed',
  });
  expect(prompts(failed)).toEqual(['voice-mail-failed']);
  expect(failed.facts).toEqual([{ type: 'recording-failed', direction: 'citizen' }]);
});

test('after a crash it is recorded on, or looked for', () => {
  const legs = { agent: 'gone', line: 'gone', guest: 'gone', monitor: 'gone' } as const;
  const back: Input = { type: 'recovered', citizen: 'up', ...legs };
  expect(does(after(waiting, { ...asked, why: 'nobody' }, back))).toEqual(['record-message']);
  expect(does(after(waiting, { ...asked, why: 'nobody' }, key('#'), back))).toEqual(['look-for-message']);
});

test('who is being connected, or talks, is not sent to the machine', () => {
  for (const phase of ['ringing', 'talking', 'greeting', 'ended'] as const)
    expect(after({ ...waiting, phase }, { ...asked, why: 'chosen' }).refusal).toBe('wrong-phase');
});
