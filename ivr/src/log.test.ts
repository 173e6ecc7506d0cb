import { expect, test } from 'vitest';
import { maskNumbers } from './log.ts';

test('telephone numbers are masked wherever they stand, other numbers are not', () => {
  expect(maskNumbers('POST channels/create: PJSIP/13812345678@citizens')).toBe(
    'POST channels/create: PJSIP/138****5678@citizens',
  );
  expect(maskNumbers('039384412345 busy')).toBe('039****2345 busy');
  expect(maskNumbers('dialled 12345, cause 19, 404')).toBe('dialled 12345, cause 19, 404');
});
