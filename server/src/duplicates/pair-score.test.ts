import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMarkers, markersOf } from './markers.ts';
import { judgedMessages } from './messages.testing.ts';
import { pairFeatures } from './pair-features.ts';
import { pairScore } from './pair-score.ts';
import { namesIn } from './place-mentions.ts';
import { ProfileShelf } from './profile-shelf.ts';
import { profileOf } from './profile.ts';
import { Rarity } from './rarity.ts';

const rarity = new Rarity();
for (const message of judgedMessages) rarity.count(profileOf(message).all);

const text = fc.oneof(
  fc.constantFrom(...judgedMessages.map(({ title }) => title), ...judgedMessages.map(({ body }) => body)),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const ticket = fc.record({
  id: fc.constant('t'),
  title: text,
  body: text,
  at: fc.option(fc.integer({ min: 0, max: 2e12 }), { nil: undefined }),
  caller: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
});

describe('the score of a pair', () => {
  it('is symmetric and lies between 0 and 1, for any text', () => {
    fc.assert(
      fc.property(ticket, ticket, (one, other) => {
        const [a, b] = [profileOf(one), profileOf(other)];
        const features = pairFeatures(a, b, rarity);
        const mirrored = pairFeatures(b, a, rarity);
        for (const [name, value] of Object.entries(features)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
          expect(mirrored[name as keyof typeof mirrored]).toBeCloseTo(value, 9);
        }
        expect(pairScore(features)).toBeCloseTo(pairScore(mirrored), 9);
      }),
    );
  });

  it('stays the same when profiles are packed', () => {
    fc.assert(
      fc.property(ticket, (one) => {
        const shelf = new ProfileShelf();
        const profile = profileOf(one);
        expect(shelf.at(shelf.add(profile))).toEqual(profile);
      }),
    );
  });
});

describe('marks of a place', () => {
  const compare = (a: string, b: string) => compareMarkers(markersOf(a), markersOf(b));

  it.each([
    ['a3区的路', 'a7县的路', { district: -1 }],
    ['金穗佳园三期', '金穗佳园3期', { phase: 1 }],
    ['凤鸣路12号', '凤鸣路88号', { door: -1 }],
    ['十二栋漏水', '12栋漏水', { building: 1 }],
    ['3路公交', '7路公交', { line: -1 }],
    ['侯庙镇', '马楼镇', { town: -1 }],
    ['5月3号停水', '5月9号停水', { door: 0 }],
    ['小区停水', '社区停水', { district: 0 }],
  ])('%s against %s', (a, b, expected) => {
    expect(compare(a, b)).toMatchObject(expected);
  });

  it('finds names by the word they end with', () => {
    expect(namesIn('我住翠屏小区，在育才街上班')).toEqual([
      { core: '翠屏', kind: '小区' },
      { core: '育才', kind: '街' },
    ]);
    expect(namesIn('这条马路和学校的道路')).toEqual([]);
  });
});
