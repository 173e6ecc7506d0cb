import { expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

it('does two things at once, the others in their order, and goes on after one failed', async () => {
  const turn = inTurn(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const done = [0, 1, 2, 3].map((n) =>
    turn(async () => {
      begun.push(n);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (n === 0) throw new Error('failed');
      return n;
    }),
  );
  const settled = Promise.allSettled(done);
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  for (let n = 0; n < 4; n += 1) {
    await expect.poll(() => ends.length, { timeout: 20_000 }).toBeGreaterThan(n);
    ends[n]!();
  }
  expect((await settled).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  expect(begun).toEqual([0, 1, 2, 3]);
});
