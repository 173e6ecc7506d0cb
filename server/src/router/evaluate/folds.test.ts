import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dealFolds } from './folds.ts';

const rows = fc.array(fc.record({ target: fc.nat(3), group: fc.nat(20) }), { minLength: 1, maxLength: 80 });

it('never splits a group and deals the same way again', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 2, max: 6 }), fc.integer(), (some, folds, seed) => {
      const dealt = dealFolds(some, folds, seed);
      expect(dealFolds(some, folds, seed)).toEqual(dealt);
      const home = new Map<number, number>();
      for (const [index, { group }] of some.entries()) {
        expect(dealt[index]).toBeLessThan(folds);
        expect(home.get(group) ?? dealt[index]).toBe(dealt[index]);
        home.set(group, dealt[index]!);
      }
    }),
  );
});

it('spreads a class evenly', () => {
  const dealt = dealFolds(
    Array.from({ length: 10 }, (_, group) => ({ target: 0, group })),
    5,
    7,
  );
  expect([...dealt].sort()).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
});
