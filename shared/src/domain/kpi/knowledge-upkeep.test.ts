import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY } from '../time/instant.ts';
import { keptUntil, upkeepAt, upkeepPoints } from './knowledge-upkeep.ts';

it('is the share of a body’s entries confirmed within the term, times five', () => {
  const now = 1000 * DAY;
  const entries = [[now - 181 * DAY], [now - 400 * DAY, now - 180 * DAY], [now - DAY], [now + DAY]];
  expect(upkeepAt(entries, now, 180)).toEqual({ entries: 3, current: 2 });
  expect(upkeepPoints({ entries: 3, current: 2 })).toBe(3.33);
  expect(upkeepPoints({ entries: 0, current: 0 })).toBeNull();
  expect(upkeepPoints({ entries: 4, current: 4 })).toBe(5);
});

it('stays as it was for a past instant, whatever is confirmed later', () => {
  const instants = fc.array(fc.nat(1000), { minLength: 1 }).map((list) => list.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(fc.array(instants), fc.nat(1000), fc.nat(1000), (entries, at, later) => {
      const after = entries.map((kept) => [...kept, 1001 + later]);
      expect(upkeepAt(after, at, 1)).toEqual(upkeepAt(entries, at, 1));
    }),
  );
});

it('ends the term after the last confirmation', () => {
  expect(keptUntil([DAY, 3 * DAY], 180)).toBe(183 * DAY);
});
