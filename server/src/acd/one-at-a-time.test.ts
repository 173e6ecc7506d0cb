import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

it('lets all who ask during a run share the next one', async () => {
  const ends: (() => void)[] = [];
  let runs = 0;
  const ask = oneAtATime(() => {
    runs += 1;
    return new Promise((resolve) => ends.push(resolve));
  });
  const first = ask();
  const [second, third] = [ask(), ask()];
  expect(runs).toBe(1);
  ends[0]!();
  await first;
  await Promise.resolve();
  expect(runs).toBe(2);
  ends[1]!();
  await Promise.all([second, third]);
  expect(runs).toBe(2);
});

it('goes on after a run that failed', async () => {
  let runs = 0;
  const ask = oneAtATime(async () => {
    runs += 1;
    if (runs === 1) throw new Error('away');
  });
  const [failed, next] = [ask(), ask()];
  await expect(failed).rejects.toThrow('away');
  await next;
  await ask();
  expect(runs).toBe(3);
});
