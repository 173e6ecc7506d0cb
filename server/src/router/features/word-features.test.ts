import { expect, it } from 'vitest';
import { FeatureIndex } from './feature-index.ts';
import { bagger, eachFeature, featureIds } from './word-features.ts';

function printsOf(word: string): number[] {
  const prints: number[] = [];
  eachFeature(word, (print) => prints.push(print));
  return prints;
}

it('takes every run of up to four characters, ends included', () => {
  // ^水管$: 4 single, 3 double, 2 triple, 1 whole
  expect(new Set(printsOf('水管')).size).toBe(10);
  expect(printsOf('')).toHaveLength(3);
});

it('takes a long word as a whole as well, once', () => {
  const whole: number[] = [];
  for (const word of ['水', '水管', '自来水', '自来水公司'])
    eachFeature(word, (print, isWord) => isWord && whole.push(print));
  expect(new Set(whole).size).toBe(4);
  // ^自来水公司$: 7 single, 6 double, 5 triple, 4 of four, 1 whole
  expect(new Set(printsOf('自来水公司')).size).toBe(23);
});

it('gives words that share characters features in common', () => {
  const known = new Set(printsOf('自来水'));
  const shared = (word: string) => printsOf(word).filter((print) => known.has(print)).length;
  expect(shared('水费')).toBeGreaterThan(shared('工资'));
});

it('counts words of the opening four times', () => {
  const index = new FeatureIndex();
  const words = [...Array.from({ length: 12 }, (_, k) => `词${k}`), '路灯'];
  const { ids, counts } = bagger((word: string) => featureIds(word, (print) => index.add(print)))(words);
  const countOf = (word: string) => counts[ids.indexOf(index.idOf(printsOf(word)[3]!))];
  expect(countOf('路灯')).toBe(1);
  expect(countOf('词3')).toBeGreaterThanOrEqual(4);
});

it('leaves out what is not known', () => {
  expect(bagger((word: string) => featureIds(word, () => -1))(['停水']).ids).toHaveLength(0);
});

it('counts each message by itself', () => {
  const index = new FeatureIndex();
  const bagOf = bagger((word: string) => featureIds(word, (print) => index.add(print)));
  const alone = bagOf(['路灯', '水管', '路灯']);
  bagOf(Array.from({ length: 500 }, (_, k) => `另外的事${String.fromCodePoint(0x4e00 + k)}`));
  expect(bagOf(['路灯', '水管', '路灯'])).toEqual(alone);
});
