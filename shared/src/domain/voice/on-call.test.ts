import { expect, test } from 'vitest';
import { areDatesFit, nextOnCall } from './on-call.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const list = [
  { name: '周主任', number: '13700000001', from: '2026-09-18', to: '2026-09-18' },
  { name: '吴科长', number: '13700000002', from: '2026-09-18', to: '2026-09-20' },
];
const rung = (now: string, tried: string[] = []) =>
  nextOnCall(
    list,
    tried.map((number) => ({ number })),
    at(now),
  )?.name;

test('a night belongs to the day on which it begins, until noon', () => {
  expect(rung('2026-09-18T11:59')).toBeUndefined();
  expect(rung('2026-09-18T12:00')).toBe('周主任');
  expect(rung('2026-09-19T03:00')).toBe('周主任');
  expect(rung('2026-09-19T12:00')).toBe('吴科长');
  expect(rung('2026-09-21T11:59')).toBe('吴科长');
  expect(rung('2026-09-21T12:00')).toBeUndefined();
});

test('each is rung once in a call, in the order of the list', () => {
  expect(rung('2026-09-18T23:00', ['13700000001'])).toBe('吴科长');
  expect(rung('2026-09-18T23:00', ['13700000001', '13700000002'])).toBeUndefined();
});

test('dates are days of the calendar, in order', () => {
  expect(areDatesFit({ from: '2026-02-28', to: '2026-02-28' })).toBe(true);
  expect(areDatesFit({ from: '2026-02-28', to: '2026-02-30' })).toBe(false);
  expect(areDatesFit({ from: '2026-03-02', to: '2026-03-01' })).toBe(false);
});
