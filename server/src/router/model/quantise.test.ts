import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quantise, restore } from './quantise.ts';

it('keeps values within a 32,767th of the greatest', () => {
  fc.assert(
    fc.property(fc.float32Array({ noNaN: true, min: -1e6, max: 1e6 }), (values) => {
      const peak = Math.max(0, ...values.map(Math.abs));
      for (const [k, value] of restore(quantise(values)).entries()) {
        expect(Math.abs(value - values[k]!)).toBeLessThanOrEqual(peak / 32_767 + 1e-30);
      }
    }),
  );
});
