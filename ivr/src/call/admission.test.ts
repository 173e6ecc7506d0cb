import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Admission } from './admission.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

function door(limit: number) {
  const told: number[] = [];
  const admission = new Admission(limit, async (until) => void told.push(until));
  const come = (from: number, to: number, phase: 'arriving' | 'greeting' | 'ended' = 'arriving') => {
    for (let i = from; i <= to; i += 1) admission.saw({ callId: `c${i}`, phase });
  };
  return { told, admission, come };
}

test('it shuts when too many wait to be greeted, and opens when half of them are through', () => {
  const { told, come } = door(10);
  come(1, 9);
  expect(told).toEqual([]);
  come(10, 12);
  expect(told).toEqual([1002]);
  come(1, 6, 'greeting');
  expect(told).toEqual([1002]);
  come(7, 7, 'ended');
  expect(told).toEqual([1002, 0]);
  vi.advanceTimersByTime(5000);
  expect(told).toEqual([1002, 0]);
});

test('while it is shut that is said again and again, as each time it is valid for a moment only', () => {
  const { told, come, admission } = door(2);
  come(1, 2);
  vi.advanceTimersByTime(2000);
  expect(told).toEqual([1002, 1003, 1004]);
  admission.close();
  vi.advanceTimersByTime(2000);
  expect(told).toHaveLength(3);
});

test('a call counts once, however often it is seen', () => {
  const { told, come } = door(2);
  come(1, 1);
  come(1, 1);
  come(1, 1, 'greeting');
  come(1, 1, 'greeting');
  come(2, 2);
  expect(told).toEqual([]);
});
