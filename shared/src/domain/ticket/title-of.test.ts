import { expect, test } from 'vitest';
import { titleOf } from './title-of.ts';

test('a matter is called by its first sentence, cut where it is long', () => {
  expect(titleOf('三号楼厨房起火，有老人被困。')).toBe('三号楼厨房起火');
  expect(titleOf('，。')).toBe('，。');
  expect(titleOf('')).toBe('');
  expect(titleOf('字'.repeat(40))).toHaveLength(30);
});
