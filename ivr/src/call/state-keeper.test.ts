import { expect, test } from 'vitest';
import type { Ari } from '../ari/http.ts';
import type { CallState } from '../flow/state.ts';
import { newCall } from '../flow/steps/dial.ts';
import { StateKeeper } from './state-keeper.ts';

const first: CallState = { ...newCall('c1', 0), citizen: { channelId: 'x', up: true } };
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
  for (const phase of ['arriving', 'greeting', 'queued'] as const) keeper.keep(inPhase(phase));
  const kept = keeper.kept();
  obey();
  await ticks(20);
  obey();
  await kept;
  expect(written).toEqual(['arriving', 'queued']);
});

test('a state that comes in the very moment in which a write ends is written too', async () => {
  for (let late = 0; late < 8; late += 1) {
    const { written, keeper, obey } = keeping();
    keeper.keep(inPhase('arriving'));
    obey();
    await ticks(late);
    keeper.keep(inPhase('queued'));
    await ticks(20);
    expect(written).toEqual(['arriving', 'queued']);
  }
});
