import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { CONNECTION_LOST } from './pg-error.ts';
import { PgPool } from './pool.ts';

it('refuses everybody who waits when PostgreSQL does not come back', async () => {
  const pool = new PgPool({ socketDir: join(tmpdir(), randomUUID()), size: 1, patienceMs: 0 });
  const results = await Promise.allSettled(Array.from({ length: 3 }, () => pool.query('SELECT 1', [])));
  const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'answered'));
  expect(codes).toEqual(Array(3).fill(CONNECTION_LOST));
  expect(pool.open).toBe(0);
});
