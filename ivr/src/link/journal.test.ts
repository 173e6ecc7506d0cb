import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallFact } from '@hotline/shared/contracts/link';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Journal } from './journal.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  file = join(folder, 'facts.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const fact = (callId: string, seq: number): CallFact => ({ callId, seq, at: seq, type: 'resumed' });

test('facts that were not acknowledged outlive the process, in order', () => {
  const before = new Journal(file);
  const first = fact('a', 1);
  before.append(first);
  before.append(fact('b', 2));
  before.append(fact('a', 3));
  before.drop('a', [first]);

  const after = new Journal(file);
  expect([...after.calls()]).toEqual(['a', 'b']);
  expect(after.oldest('a')).toEqual([first, fact('a', 3)]); // sent again rather than lost
  expect(after.oldest('b')).toEqual([fact('b', 2)]);
});

test('a line cut short by a crash is skipped; the file is emptied when nothing waits', () => {
  const journal = new Journal(file);
  journal.append(fact('a', 1));
  appendFileSync(file, '{"callId":"a","se');
  const after = new Journal(file);
  const only = after.oldest('a');
  expect(only).toEqual([fact('a', 1)]);
  after.append(fact('a', 2));
  after.drop('a', only);
  after.drop('a', after.oldest('a'));
  expect(after.size).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe('');
});
