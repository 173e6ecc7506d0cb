import { expect, test } from 'vitest';
import { nextStep } from './next-step.ts';
import type { CallState } from './state.ts';
import { newCall } from './steps/dial.ts';

const callId = 'c1';
const arrived = (): CallState => ({ ...newCall(callId, 0), citizen: { channelId: 'in-1', up: true } });
const agent = { agentId: 'li', sipUser: 'agent-li' };

test('a citizen on hold stays so when his agent’s page is reloaded', () => {
  const held: CallState = {
    ...arrived(),
    phase: 'held',
    onHold: true,
    agent: {
      ...agent,
      channelId: 'agent.c1.o1',
      up: true,
      offerId: 'o1',
      mode: 'offer',
      timeoutMs: 1000,
      withdrawn: false,
    },
  };
  const { call: ringing } = nextStep(held, { type: 'rejoin', callId, ...agent }, 7);
  const channelId = ringing.agent!.channelId;
  const back = nextStep(ringing, { type: 'leg-answered', role: 'agent', channelId }, 8);
  expect(back.call).toMatchObject({ phase: 'held', agentLost: false });
  expect(back.facts.map(({ type }) => type)).toEqual(['agent-rejoined', 'held']);
  expect(nextStep(back.call, { type: 'resume', callId }, 9).call.phase).toBe('talking');
});

test('an agent who registers anew is dialled anew if his telephone has not rung, and left alone if it rings', () => {
  const dialled = nextStep({ ...arrived(), phase: 'talking' }, { type: 'rejoin', callId, ...agent }, 7).call;
  const { channelId } = dialled.agent!;
  const anew = nextStep(dialled, { type: 'rejoin', callId, ...agent }, 8);
  expect(anew.call.agent!.channelId).not.toBe(channelId);
  expect(anew.actions).toContainEqual({ type: 'hang-up', channelId });
  const { call: rings } = nextStep(dialled, { type: 'leg-ringing', role: 'agent', channelId }, 8);
  expect(nextStep(rings, { type: 'rejoin', callId, ...agent }, 9)).toMatchObject({
    call: rings,
    actions: [],
  });
});

test('a citizen whose agent is lost hears music again when the police have left', () => {
  const line = { channelId: 'line.c1.T1', up: true, line: '110' as const, timeoutMs: 1000 };
  const lost: CallState = { ...arrived(), phase: 'three-way', agentLost: true, line };
  const left = nextStep(lost, { type: 'leg-gone', role: 'line', channelId: line.channelId, cause: 16 }, 0);
  expect(left.call).toMatchObject({ phase: 'held', line: null, agentLost: true });
  expect(left.actions.map(({ type }) => type)).toEqual(['start-music', 'play']);
  expect(nextStep(left.call, { type: 'rejoin', callId, ...agent }, 7).refusal).toBeUndefined();
});
