import { promptTexts as texts } from '@hotline/shared/words/zh-CN/prompt-text';
import { expect, test } from 'vitest';
import { spokenNumber } from './spoken-number.ts';

const say = (n: number) =>
  spokenNumber(n)
    .map((key) => (key in texts ? texts[key as keyof typeof texts] : ''))
    .join('');

test.each([
  [0, '零'],
  [1, '一'],
  [2, '两'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [222, '二百二十二'],
  [5000, '九百九十九'],
])('%i is said %s', (n, spoken) => {
  expect(say(n)).toBe(spoken);
});
