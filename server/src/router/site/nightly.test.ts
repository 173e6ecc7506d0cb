import { expect, it } from 'vitest';
import { isNight, nightOf } from './nightly.ts';

it.each([
  ['2026-09-17T01:59:59+08:00', false],
  ['2026-09-17T02:00:00+08:00', true],
  ['2026-09-17T04:59:59+08:00', true],
  ['2026-09-17T05:00:00+08:00', false],
  ['2026-09-17T14:30:00+08:00', false],
])('%s is night: %s', (text, night) => {
  expect(isNight(Date.parse(text))).toBe(night);
});

it('counts a night by its day in China', () => {
  const [evening, night] = ['2026-09-16T23:59:59+08:00', '2026-09-17T02:00:00+08:00'].map((text) =>
    nightOf(Date.parse(text)),
  );
  expect(night! - evening!).toBe(1);
  expect(nightOf(Date.parse('2026-09-17T04:59:59+08:00'))).toBe(night);
});
