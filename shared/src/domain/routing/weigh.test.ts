import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accordOf, record } from './accord.ts';
import type { Learned, TrackRecord } from './accord.ts';
import type { Suggestion } from './suggestion.ts';
import { provenThreshold } from './proven-threshold.ts';
import { weighSuggestions } from './weigh.ts';

const aRule = (leadBodyId: string, category = ['公共服务', '供水', '停水']): Suggestion => ({
  leadBodyId,
  coBodyIds: [],
  clause: '权责清单',
  entryCode: '1',
  why: [{ kind: 'category', category }],
});
const water = aRule('water');
const learnt = (...pairs: [string, number][]): Learned[] =>
  pairs.map(([bodyId, score]) => ({ bodyId, score }));
const history = (times: number, right: { rule: boolean; model: boolean }, learned: Learned[]): TrackRecord =>
  Array.from({ length: times }).reduce<TrackRecord>(
    (past) => record(past, accordOf([water], learned)!, right),
    {},
  );

describe('catalogue and model weighed together', () => {
  it('is surer where they agree than where one of them speaks alone', () => {
    const [both] = weighSuggestions([water], learnt(['water', 0.9], ['housing', 0.1]));
    const [alone] = weighSuggestions([water], []);
    expect(both).toMatchObject({ bodyId: 'water', by: 'both' });
    expect(alone).toMatchObject({ bodyId: 'water', by: 'catalogue' });
    expect(both!.score).toBeGreaterThan(alone!.score);
  });

  it('believes the rule until the site’s own history shows that the model is right against it', () => {
    const against = learnt(['housing', 0.7], ['water', 0.2]);
    expect(weighSuggestions([water], against)[0]!.bodyId).toBe('water');
    const past = history(40, { rule: false, model: true }, against);
    const [first, second] = weighSuggestions([water], against, past);
    expect(first).toMatchObject({ bodyId: 'housing', by: 'model' });
    expect(first!.score).toBeGreaterThan(0.85);
    expect(second).toMatchObject({ bodyId: 'water', by: 'catalogue' });
  });

  it('says nothing where nothing is known', () => {
    expect(weighSuggestions([], [])).toEqual([]);
  });

  it('gives scores of 0 to 1, each body once, best first', () => {
    const body = fc.constantFrom('water', 'housing', 'roads', 'town');
    const learned = fc
      .uniqueArray(fc.tuple(body, fc.double({ min: 0, max: 1, noNaN: true })), { selector: ([id]) => id })
      .map((pairs) => learnt(...pairs).toSorted((a, b) => b.score - a.score));
    const rules = fc.uniqueArray(body).map((leads) => leads.map((lead) => aRule(lead)));
    fc.assert(
      fc.property(rules, learned, (some, said) => {
        const weighed = weighSuggestions(some, said);
        const scores = weighed.map(({ score }) => score);
        expect(new Set(weighed.map(({ bodyId }) => bodyId)).size).toBe(weighed.length);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('a threshold proven on the past', () => {
  const verdicts = (score: number, right: number, wrong: number) => [
    ...Array.from({ length: right }, () => ({ score, right: true })),
    ...Array.from({ length: wrong }, () => ({ score, right: false })),
  ];

  it('is the least score whose lower bound holds', () => {
    const past = [...verdicts(0.98, 300, 1), ...verdicts(0.9, 100, 20)];
    expect(provenThreshold(past, 0.97)).toEqual({ threshold: 0.98, matters: 301, right: 300 });
    expect(provenThreshold(past, 0.9)).toMatchObject({ threshold: 0.9 });
  });

  it('is none on few matters, however right they were', () => {
    expect(provenThreshold(verdicts(1, 20, 0), 0.97)).toBeNull();
    expect(provenThreshold([], 0.5)).toBeNull();
  });
});
