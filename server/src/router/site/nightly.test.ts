import { expect, it } from 'vitest';
import { isNight } from './nightly.ts';

it.each([
  ['2026-09-17T01:59:59+08:00', false],
  ['2026-09-17T02:00:00+08:00', true],
  ['2026-09-17T04:59:59+08:00', true],
  ['2026-09-17T05:00:00+08:00', false],
  ['2026-09-17T14:30:00+08:00', false],
])('%s is night: %s', (text, night) => {
  expect(isNight(Date.parse(text))).toBe(night);
});
