import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { tryLock } from './lock.ts';
import { processStart } from './process-start.ts';
import { scratchFolder } from './testing/scratch.ts';

const folder = scratchFolder();
const path = join(folder.path, 'lock');
afterEach(() => folder.remove());

it('is held by one alone, passed over when its holder is dead, and given back', () => {
  writeFileSync(path, `${process.pid} another start than ${processStart(process.pid)}`);
  const release = tryLock(path);
  expect(tryLock(path)).toBeUndefined();
  release!();
  expect(existsSync(path)).toBe(false);
});
