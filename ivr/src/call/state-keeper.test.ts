import { expect, test } from 'vitest';
import type { Ari } from '../ari/http.ts';
import type { AgentLeg, CallState } from '../flow/state.ts';
import { newCall } from '../flow/steps/dial.ts';
import { isPassing } from './is-passing.ts';
import { StateKeeper } from './state-keeper.ts';

const first: CallState = { ...newCall('c1', 0), citizen: { channelId: 'x', up: true } };
const leg: AgentLeg = {
  channelId: 'agent.c1.o1',
  up: false,
  agentId: 'a1',
  offerId: 'o1',
  sipUser: 'a1',
  mode: 'offer',
  timeoutMs: 15_000,
  withdrawn: false,
};
const inPhase = (phase: CallState['phase']): CallState => ({ ...first, phase });

const ticks = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await Promise.resolve();
};

function keeping() {
  const written: string[] = [];
  let obey: () => void = () => undefined;
  const post = (_path: string, _query: object, body: { value: string }) => {
    written.push((JSON.parse(body.value) as CallState).phase);
    return new Promise<void>((resolve) => (obey = resolve));
  };
  const keeper = new StateKeeper({ post } as unknown as Ari, 'c1', () => undefined);
  return { written, keeper, obey: () => obey() };
}

test('one write after another, and always the newest', async () => {
  const { written, keeper, obey } = keeping();
  for (const phase of ['greeting', 'queued', 'talking'] as const) keeper.keep(inPhase(phase));
  const kept = keeper.kept();
  obey();
  await ticks(20);
  obey();
  await kept;
  expect(written).toEqual(['greeting', 'talking']);
});

test('a state that comes in the very moment in which a write ends is written too', async () => {
  for (let late = 0; late < 8; late += 1) {
    const { written, keeper, obey } = keeping();
    keeper.keep(inPhase('greeting'));
    obey();
    await ticks(late);
    keeper.keep(inPhase('queued'));
    await ticks(20);
    expect(written).toEqual(['greeting', 'queued']);
  }
});

test('a citizen who has just come is written down with his treatment, or when ivr goes', async () => {
  const { written, keeper, obey } = keeping();
  keeper.keep(inPhase('arriving'));
  expect(written).toEqual([]);
  keeper.keep(inPhase('greeting'));
  expect(written).toEqual(['greeting']);
  obey();
  await keeper.kept();
  keeper.keep({ ...inPhase('queued'), ahead: true });
  const kept = keeper.kept();
  obey();
  await kept;
  expect(written).toEqual(['greeting', 'queued']);
});

test('an agent is written down as soon as his leg is made; that it rings waits, that the offer was taken back does not', () => {
  const made: CallState = { ...inPhase('ringing'), agent: leg };
  expect(isPassing(first, made)).toBe(false);
  expect(isPassing(made, { ...made, agent: { ...leg, rings: true } })).toBe(true);
  expect(isPassing(made, { ...made, agent: { ...leg, withdrawn: true } })).toBe(false);
  expect(isPassing(made, { ...made, agent: { ...leg, channelId: 'agent.c1.o2' } })).toBe(false);
  expect(isPassing(null, made)).toBe(false);
  expect(isPassing(made, { ...made, agent: { ...leg, up: true } })).toBe(false);
});
