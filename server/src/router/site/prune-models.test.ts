import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prunable } from './prune-models.ts';

it('keeps the model in use, the one before and the newest, and no more', () => {
  expect(prunable([1, 2, 3, 4, 5, 6], { current: 2, before: 1, kept: 2 })).toEqual([3, 4]);
  expect(prunable([1, 2, 3], { current: null, before: null, kept: 1 })).toEqual([1, 2]);
  const version = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(
      fc.uniqueArray(version),
      fc.option(version),
      fc.option(version),
      fc.integer({ min: 1, max: 20 }),
      (versions, current, before, kept) => {
        const left = versions.filter((one) => !prunable(versions, { current, before, kept }).includes(one));
        const needed = versions.filter((one) => one === current || one === before);
        expect(left.length).toBeGreaterThanOrEqual(Math.min(kept, versions.length));
        expect(left.length).toBeLessThanOrEqual(kept + 2);
        expect(left).toEqual(expect.arrayContaining(needed));
      },
    ),
  );
});
