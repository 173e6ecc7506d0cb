import { expect, it } from 'vitest';
import { readCorpus } from '../learn/corpus.ts';
import { crossScores } from './cross-scores.ts';
import type { Example } from './cross-scores.ts';

const WORDS = [
  '路灯',
  '水管',
  '工资',
  '学校',
  '医院',
  '公交',
  '垃圾',
  '噪音',
  '社保',
  '停车',
  '暖气',
  '燃气',
];

/** A text of each word, and two segmented rows that are all that can teach it; classes in turn. */
const messages = [...WORDS.map((text) => ({ text })), ...[...WORDS, ...WORDS].map((seg) => ({ seg }))];
const examplesOf = (groupOf: (row: number) => string): Example[] =>
  messages.map((message, row) => ({
    target: row % 2,
    group: groupOf(row),
    isText: 'text' in message,
  }));

const nearest = (examples: readonly Example[]) =>
  crossScores(readCorpus(messages), examples, { classes: 2, folds: 4, seed: 1 }).map(
    ({ row, target, evidence: [, nearness] }) => ({ row, target, near: nearness![target]! }),
  );

it('asks each text once, and segmented rows nothing', () => {
  const asked = nearest(examplesOf((row) => `group ${row}`)).map(({ row }) => row);
  expect(asked.toSorted((a, b) => a - b)).toEqual([...WORDS.keys()]);
});

it('lets segmented rows of the same fold teach', () => {
  for (const { near } of nearest(examplesOf((row) => `group ${row}`))) expect(near).toBeGreaterThan(0);
});

it('learns nothing from near-duplicates of what is asked', () => {
  for (const { near } of nearest(examplesOf((row) => `group ${row % WORDS.length}`))) expect(near).toBe(0);
});

it('asks segmented rows where there is no text', () => {
  const examples = examplesOf((row) => `group ${row}`).map((example) => ({ ...example, isText: false }));
  expect(nearest(examples)).toHaveLength(messages.length);
});

it('tells how many folds are done', () => {
  const done: number[] = [];
  crossScores(
    readCorpus(messages),
    examplesOf((row) => `group ${row}`),
    { classes: 2, folds: 3, seed: 1, onFold: (count) => done.push(count) },
  );
  expect(done).toEqual([1, 2, 3]);
});
