import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lengthOf } from './length-of.ts';
import { encodeWav } from './wav.ts';

test('prompts last as long as their samples, at any rate; one that is missing cannot be told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'length-'));
  writeFileSync(join(folder, 'a.wav'), encodeWav(new Int16Array(8000), 8000));
  writeFileSync(join(folder, 'b.wav'), encodeWav(new Int16Array(8000), 16_000));
  expect(lengthOf([`sound:${folder}/a`, `sound:${folder}/b`])).toBe(1500);
  expect(lengthOf([`sound:${folder}/none`])).toBeNull();
  rmSync(folder, { recursive: true });
});
