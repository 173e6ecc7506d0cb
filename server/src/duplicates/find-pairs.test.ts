import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPairs } from './find-pairs.ts';
import { judgedMessages } from './messages.testing.ts';
import { DEFAULT_THRESHOLD } from './ticket-index.ts';

const matterOf = new Map(judgedMessages.map(({ id, matter }) => [id, matter]));
const all = findPairs(judgedMessages, 0);
const printed = all.filter(({ score }) => score >= DEFAULT_THRESHOLD);
const places = ['金穗佳园', '凤鸣路', '翠屏商城', '槐荫巷', '碧水蓝庭', '东柳村', '孙口镇卫生院'];
const placeOf = (id: string) => {
  const { title, body } = judgedMessages.find((message) => message.id === id)!;
  return places.find((place) => (title + body).includes(place)) ?? id;
};
const isRepeat = ({ a, b }: { a: string; b: string }) => matterOf.get(a) === matterOf.get(b);
const repeats = judgedMessages.flatMap((a) =>
  judgedMessages.filter((b) => a.id < b.id && a.matter === b.matter).map((b) => ({ a: a.id, b: b.id })),
);

describe('pairs of one matter', () => {
  it('names no pair of different places, whatever the wording', () => {
    const other = printed.filter((pair) => !isRepeat(pair) && placeOf(pair.a) !== placeOf(pair.b));
    expect(other).toEqual([]);
  });

  it('scores another matter of the same place under every repeat of that place', () => {
    const estate = all.filter(({ a, b }) => placeOf(a) === '金穗佳园' && placeOf(b) === '金穗佳园');
    const least = Math.min(...estate.filter(isRepeat).map(({ score }) => score));
    const most = Math.max(...estate.filter((pair) => !isRepeat(pair)).map(({ score }) => score));
    expect(most).toBeLessThan(0.5);
    expect(least).toBeGreaterThan(0.8);
  });

  it('finds nearly all repeats', () => {
    const missed = repeats.filter(({ a, b }) => !printed.some((pair) => pair.a === a && pair.b === b));
    expect(missed.length).toBeLessThanOrEqual(repeats.length * 0.2);
  });

  it('scores the same wording of another place under every repeat of that wording', () => {
    const score = (a: string, b: string) => all.find((pair) => pair.a === a && pair.b === b)?.score ?? 0;
    expect(score('M01', 'M02')).toBeGreaterThan(score('M01', 'M05'));
    expect(score('M07', 'M08')).toBeGreaterThan(score('M07', 'M10'));
    expect(score('M14', 'M15')).toBeGreaterThan(score('M14', 'M16'));
  });

  it('gives each pair once with a < b and a score from 0 to 1, the likeliest first', () => {
    expect(new Set(all.map(({ a, b }) => `${a} ${b}`)).size).toBe(all.length);
    expect(all.every(({ a, b, score }) => a < b && score >= 0 && score <= 1)).toBe(true);
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((x, y) => y - x));
  });

  it('does not depend on the order of the messages', () => {
    const ids = judgedMessages.slice(0, 12);
    const expected = findPairs(ids, 0);
    fc.assert(
      fc.property(fc.shuffledSubarray([...ids], { minLength: ids.length }), (shuffled) => {
        expect(findPairs(shuffled, 0)).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  it('finds a text that is sent again, with and without a date or a caller', () => {
    const { title, body } = judgedMessages[19]!;
    for (const at of [undefined, judgedMessages[19]!.at]) {
      const [pair] = findPairs([...judgedMessages, { id: 'M99', title, body, at }], 0.4).filter(
        ({ b }) => b === 'M99',
      );
      expect(pair).toMatchObject({ a: 'M20', b: 'M99' });
    }
  });

  it('answers nothing for no message and for one', () => {
    expect(findPairs([], 0)).toEqual([]);
    expect(findPairs(judgedMessages.slice(0, 1), 0)).toEqual([]);
  });
});
