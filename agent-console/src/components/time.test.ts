import { describe, expect, it } from 'vitest';
import { fullTime, shortTime, span, timer } from './time.ts';

const at = Date.parse('2026-11-21T09:30:05+08:00');

describe('instants', () => {
  it('are shown in China time', () => {
    expect(fullTime(at)).toBe('2026-11-21 09:30:05');
  });
  it('carry the year only where it is another one', () => {
    expect(shortTime(at, at)).toBe('11-21 09:30');
    expect(shortTime(at, Date.parse('2027-01-02T00:00:00+08:00'))).toBe('2026-11-21 09:30');
  });
});

it.each([
  [30_000, '不到1分'],
  [45 * 60_000, '45分'],
  [3_600_000, '1小时'],
  [2 * 86_400_000 + 3 * 3_600_000 + 5, '2天3小时'],
  [86_400_000 + 60_000, '1天'],
])('a span of %i ms reads %s', (ms, words) => {
  expect(span(ms)).toBe(words);
});

it.each([
  [0, '00:00'],
  [187_000, '03:07'],
  [3_729_000, '1:02:09'],
  [-5, '00:00'],
])('a timer at %i ms shows %s', (ms, words) => {
  expect(timer(ms)).toBe(words);
});
