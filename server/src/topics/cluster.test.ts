import { describe, expect, it } from 'vitest';
import { cluster } from './cluster.ts';

const pair = (names: string, score: number) => ({ a: names[0]!, b: names[1]!, score });

describe('groups by average linkage', () => {
  it('joins what is like each other', () => {
    expect(cluster([pair('ab', 0.9), pair('bc', 0.8), pair('ac', 0.7)]).map((ids) => ids.toSorted())).toEqual(
      [['a', 'b', 'c']],
    );
  });

  it('does not join two events by one chance likeness', () => {
    const pairs = [pair('ab', 0.9), pair('cd', 0.9), pair('bc', 0.8)];
    expect(cluster(pairs).map((ids) => ids.toSorted())).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('leaves out what is like nothing', () => {
    expect(cluster([pair('ab', 0.2)])).toEqual([]);
    expect(cluster([])).toEqual([]);
  });
});
