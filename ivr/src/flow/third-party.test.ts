import { expect, test } from 'vitest';
import { nextStep } from './next-step.ts';
import type { CallState } from './state.ts';
import { newCall } from './steps/dial.ts';

const callId = 'c1';
const arrived = (): CallState => ({ ...newCall(callId, 0), citizen: { channelId: 'in-1', up: true } });
const agent = { agentId: 'li', sipUser: 'agent-li' };

test('a lost agent does not come back: the citizen waits for the next one, or goes to whom the agent had fetched', () => {
  const lost: CallState = { ...arrived(), phase: 'held', agentLost: true, recording: true };
  const rung = nextStep(lost, { type: 'rejoin', callId, ...agent }, 7).call;
  const again = nextStep(rung, { type: 'requeue', callId, priority: 1, group: 'day' }, 8);
  expect(again.call).toMatchObject({ phase: 'queued', agent: null, agentLost: false, recording: true });
  expect(again.actions[0]).toEqual({ type: 'hang-up', channelId: rung.agent!.channelId });
  expect(again.facts.map(({ type }) => type)).toEqual(['queued']);

  const wang = { guestId: 'g1', agentId: 'wang', sipUser: 'agent-wang', number: null };
  const guest = { ...wang, channelId: 'agent.c1.g1', up: true, timeoutMs: 1000, joins: false };
  const consulting: CallState = { ...lost, phase: 'consulting', guest };
  const taken = nextStep(consulting, { type: 'release-agent', callId }, 9);
  expect(taken.call).toMatchObject({ phase: 'talking', agent: { agentId: 'wang' }, guest: null });
  expect(taken.facts).toEqual([{ type: 'transferred', agentId: 'wang', number: null }]);
});

test('an interpreter joins as soon as he answers; until then agent and citizen talk on', () => {
  const up = {
    channelId: 'agent.c1.o1',
    up: true,
    offerId: 'o1',
    timeoutMs: 1000,
    withdrawn: false,
  };
  const talking: CallState = {
    ...arrived(),
    phase: 'talking',
    agent: { ...agent, ...up, mode: 'offer' },
  };
  const to = { number: '2345678' };
  const joins = { type: 'consult', callId, guestId: 'g1', to, timeoutMs: 1000, joins: true } as const;
  const rung = nextStep(talking, joins, 1);
  expect(rung.call.phase).toBe('talking');
  expect(rung.actions).toEqual([{ type: 'ring-guest' }]);
  const { channelId } = rung.call.guest!;
  const there = nextStep(rung.call, { type: 'leg-answered', role: 'guest', channelId }, 2);
  expect(there.call.phase).toBe('three-way');
  expect(there.facts).toEqual([{ type: 'guest-joined', agentId: null, number: '2345678' }]);
  const failed = nextStep(rung.call, { type: 'leg-gone', role: 'guest', channelId, cause: 17 }, 2);
  expect(failed.call).toMatchObject({ phase: 'talking', guest: null });
});

test('who consults hears that he is rung, until he answers or does not', () => {
  const up = { channelId: 'agent.c1.o1', up: true, ready: true, offerId: 'o1', timeoutMs: 1000 };
  const talking: CallState = {
    ...arrived(),
    phase: 'talking',
    agent: { ...agent, ...up, withdrawn: false, mode: 'offer' },
  };
  const to = { number: '2345678' };
  const consult = { type: 'consult', callId, guestId: 'g1', to, timeoutMs: 1000 } as const;
  const { call, actions } = nextStep(talking, consult, 1);
  expect(actions).toMatchObject([
    { type: 'start-music' },
    { type: 'ring-guest' },
    { type: 'play', on: 'agent', purpose: 'ringback' },
  ]);
  const { channelId } = call.guest!;
  for (const input of [
    { type: 'leg-answered', role: 'guest', channelId },
    { type: 'leg-gone', role: 'guest', channelId, cause: 17 },
  ] as const)
    expect(nextStep(call, input, 2).actions).toEqual([{ type: 'stop-play' }, { type: 'connect' }]);
});
