import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { within } from './within.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('waits for work that ends in time', async () => {
  expect(await within(2_000, Promise.resolve('saved'))).toBe('saved');
});

it('waits no longer than it may', async () => {
  let isOver = false;
  const over = within(2_000, new Promise(() => {})).then(() => (isOver = true));
  await vi.advanceTimersByTimeAsync(1_999);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await over;
  expect(isOver).toBe(true);
});
