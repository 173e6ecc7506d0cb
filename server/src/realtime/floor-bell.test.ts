import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FloorBell, type FloorChange } from './floor-bell.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const told = () => {
  const changes: FloorChange[] = [];
  return { changes, bell: new FloorBell((change) => changes.push(change), 250) };
};

test('what changes within a moment is told once, and what changes later anew', () => {
  const { changes, bell } = told();
  for (const callId of ['a', 'b', 'a']) bell.callChanged(callId);
  expect(changes).toEqual([]);
  vi.advanceTimersByTime(250);
  expect(changes).toEqual([{ callIds: ['a', 'b'], agents: false }]);
  vi.advanceTimersByTime(10_000);
  bell.agentsChanged();
  vi.advanceTimersByTime(249);
  expect(changes).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(changes[1]).toEqual({ callIds: [], agents: true });
});

test('a change that goes on is told all the same, four times a second', () => {
  const { changes, bell } = told();
  for (let ms = 0; ms < 1000; ms += 50) {
    bell.callChanged(String(ms));
    vi.advanceTimersByTime(50);
  }
  expect(changes).toHaveLength(4);
  expect(changes.flatMap(({ callIds }) => callIds)).toHaveLength(20);
});

test('nothing is left untold at the end', () => {
  const { changes, bell } = told();
  bell.callChanged('a');
  bell.stop();
  bell.stop();
  expect(changes).toEqual([{ callIds: ['a'], agents: false }]);
});
