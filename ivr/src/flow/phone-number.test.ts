import { expect, test } from 'vitest';
import { callerDigits } from './phone-number.ts';

test.each([
  ['13800000001', '13800000001'],
  ['+8613800000001', '13800000001'],
  [' +85212345678 ', '85212345678'],
  ['anonymous', null],
  ['', null],
  ["1';DROP", null],
  ['1'.repeat(21), null],
])('%s is %s', (raw, digits) => {
  expect(callerDigits(raw)).toBe(digits);
});
