import { expect, it } from 'vitest';
import { coded } from './coded.ts';

it('gives codes to rows without one, and touches no other', () => {
  const rows = [{ code: 'opening' }, { code: '' }, { code: 'point-1' }, { code: '' }];
  expect(coded(rows, 'point').map(({ code }) => code)).toEqual(['opening', 'point-2', 'point-1', 'point-3']);
});
