import { afterEach, expect, test, vi } from 'vitest';
import type { Store } from '../../store/store.ts';
import { storeAhead } from './store-time.ts';

const hourMs = 3_600_000;
afterEach(() => void vi.useRealTimers());

/** A store whose clock goes right; how often it was asked. */
function storeWith(now: () => number) {
  const asked = vi.fn(async () => ({ localTime: new Date(now()) }));
  return { asked, store: { connection: { db: { command: asked } } } as unknown as Store };
}

test('the difference is asked once in a while, and at once when this machine’s clock was set', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  const begun = Date.now();
  const { asked, store } = storeWith(() => begun + performance.now());
  vi.advanceTimersByTime(5000);
  const ahead = () => storeAhead(store);
  expect(Math.abs(await ahead())).toBeLessThan(1);
  vi.advanceTimersByTime(5000);
  await ahead();
  expect(asked).toHaveBeenCalledTimes(1);
  vi.setSystemTime(Date.now() + hourMs);
  expect(Math.round((await ahead()) / hourMs)).toBe(-1);
  vi.advanceTimersByTime(10_001);
  await ahead();
  expect(asked).toHaveBeenCalledTimes(3);
});
