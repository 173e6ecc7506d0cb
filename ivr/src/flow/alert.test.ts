import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Input } from './input.ts';
import { nextStep } from './next-step.ts';
import type { CallState } from './state.ts';
import type { NewFact } from './step.ts';
import { beginAlert } from './steps/alert.ts';

const order = {
  type: 'alert',
  callId: 'c1',
  to: '13900000001',
  ticketNo: '41',
  urgency: 'critical',
} as const;
const leg = { role: 'citizen', channelId: 'citizen.c1.outbound' } as const;
const answered: Input = { type: 'leg-answered', ...leg };
const press = (digit: string): Input => ({ type: 'pressed', ...leg, digit });
const gone: Input = { type: 'leg-gone', ...leg, cause: 16 };
const said: Input = { type: 'played', purpose: 'alert' };
const silence: Input = { type: 'timeout', timer: 'confirm' };
const none = { agent: 'gone', line: 'gone', guest: 'gone', monitor: 'gone' } as const;

function tell(inputs: readonly Input[]): { call: CallState; facts: NewFact['type'][]; played: string[] } {
  let { call } = beginAlert(order, 0);
  const facts: NewFact['type'][] = [];
  const played: string[] = [];
  for (const input of inputs) {
    const taken = nextStep(call, input, 0);
    call = taken.call;
    facts.push(...taken.facts.map(({ type }) => type));
    played.push(...taken.actions.flatMap((action) => (action.type === 'play' ? action.prompts : [])));
  }
  return { call, facts, played };
}

test('who answers hears of the ticket and confirms by 1, and by no other key', () => {
  const { facts, played } = tell([{ type: 'leg-ready', ...leg }, answered, press('5'), press('1'), gone]);
  expect(facts).toEqual(['citizen-answered', 'confirmed', 'ended']);
  expect(played).toEqual(['alert-critical', 'alert-confirmed']);
});

test('who presses nothing hears it twice and has not confirmed', () => {
  const { facts, played } = tell([answered, said, silence, said, silence, gone, press('1')]);
  expect(facts).toEqual(['citizen-answered', 'ended']);
  expect(played).toEqual(['alert-critical', 'alert-critical']);
});

test('after a crash the call goes on: rung, asked again, or over', () => {
  const back = (citizen: 'up' | 'gone'): Input => ({ type: 'recovered', citizen, ...none });
  expect(tell([back('up'), press('1'), gone]).facts).toEqual(['citizen-answered', 'confirmed', 'ended']);
  expect(tell([answered, back('up'), silence, press('1')]).facts).toEqual(['citizen-answered', 'confirmed']);
  expect(tell([answered, back('gone')]).facts).toEqual(['citizen-answered', 'ended']);
});

test('whatever happens in whatever order: confirmed once at most, only by key, and nobody is left', () => {
  const orders = ['hang-up', 'survey', 'hold', 'resume', 'intercept'] as const;
  const inputs: Input[] = [
    answered,
    said,
    silence,
    press('1'),
    press('2'),
    gone,
    { type: 'played', purpose: 'farewell' },
    ...(['up', 'ringing', 'gone'] as const).map<Input>((citizen) => ({
      type: 'recovered',
      citizen,
      ...none,
    })),
    ...orders.map<Input>((type) => ({ type, callId: 'c1' })),
    { type: 'offer', callId: 'c1', offerId: 'o', agentId: 'a', sipUser: 's', timeoutMs: 1 },
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...inputs), { maxLength: 30 }), (chosen) => {
      const { facts, call } = tell(chosen);
      const count = (type: NewFact['type']) => facts.filter((fact) => fact === type).length;
      expect(count('confirmed')).toBeLessThanOrEqual(count('citizen-answered'));
      expect([count('citizen-answered'), count('ended')].every((times) => times <= 1)).toBe(true);
      expect(call.citizen === null).toBe(count('ended') === 1);
      expect([call.agent, call.line, call.guest]).toEqual([null, null, null]);
    }),
  );
});
