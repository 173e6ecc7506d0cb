import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A data folder for one test file, in a place that every user may enter. */
export function scratchFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'hotline-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
