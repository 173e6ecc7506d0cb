import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FeatureIndex } from './feature-index.ts';

const print = fc.integer({ min: 0, max: 2 ** 32 - 1 });

it('numbers each fingerprint once, in the order of coming', () => {
  fc.assert(
    fc.property(fc.uniqueArray(print, { maxLength: 3000 }), print, (prints, other) => {
      const index = FeatureIndex.of(Uint32Array.from([...prints, ...prints]));
      expect([...index.prints()]).toEqual(prints);
      expect(index.idOf(other)).toBe(prints.indexOf(other));
    }),
    { numRuns: 30 },
  );
});
