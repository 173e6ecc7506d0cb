import { expect, it } from 'vitest';
import { createIdempotencyKeys } from './idempotency.ts';

it('keeps the key for the same body and changes it for another', () => {
  let n = 0;
  const keyFor = createIdempotencyKeys(() => `k${(n += 1)}`);
  expect([keyFor({ a: 1 }), keyFor({ a: 1 }), keyFor({ a: 2 }), keyFor({ a: 1 })]).toEqual([
    'k1',
    'k1',
    'k2',
    'k3',
  ]);
});
