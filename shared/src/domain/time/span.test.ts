import { describe, expect, it } from 'vitest';
import { parseAllowance, parseSpan } from './span.ts';

describe('a span', () => {
  it.each([
    ['3wd', { amount: 3, unit: 'wd' }],
    ['0.5wd', { amount: 3.5, unit: 'wh' }],
    ['30min', { amount: 30, unit: 'min' }],
    ['24h', { amount: 24, unit: 'h' }],
    ['100000wd', { amount: 100_000, unit: 'wd' }],
  ])('%s is read', (text, span) => {
    expect(parseSpan(text)).toEqual(span);
  });

  it.each([
    '',
    '0wd',
    '0.0wd',
    '0h',
    '-1wd',
    '1.5wd',
    '0.5h',
    '1.5min',
    '3',
    'wd',
    '3 wd',
    ' 3wd',
    '3wd ',
    '3WD',
    '3d',
    '.5wd',
    '1e3wd',
    'NaNwd',
    'Infinityh',
    '4wh',
    '3wd1h',
    '３wd',
    '99999999999h',
    `${'9'.repeat(400)}wd`,
    '0.00000000001wd',
  ])('%j is none', (text) => {
    expect(parseSpan(text)).toBeUndefined();
  });

  it('may be in working hours where a profile says so', () => {
    expect(parseAllowance('4wh')).toEqual({ amount: 4, unit: 'wh' });
    expect(parseAllowance('0wh')).toBeUndefined();
    expect(parseAllowance('2wd')).toEqual({ amount: 2, unit: 'wd' });
  });
});
