import { expect, it } from 'vitest';
import { sayWindow } from './say-window.ts';

const HOUR = 3_600_000;

it.each([
  [{ at: 0, window: null }, '签收前提出'],
  [{ at: 0, window: { startedAt: 0, dueAt: null } }, '窗口待日历'],
  [{ at: 0, window: { startedAt: 0, dueAt: 3 * HOUR } }, '窗口内提出（余 3小时）'],
  [{ at: 4 * HOUR, window: { startedAt: 0, dueAt: 3 * HOUR } }, '超窗口 1小时 提出'],
])('%j: %s', (request, words) => {
  expect(sayWindow(request)).toBe(words);
});
