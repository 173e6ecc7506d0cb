import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditedPrompts } from '@hotline/shared/contracts/link-prompts';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { readEdits } from './kept-edits.ts';
import { PromptLibrary } from './library.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hotline-library-'));
  mkdirSync(join(folder, 'prompts'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const greeting = (text: string): EditedPrompts => [{ key: 'greeting', sound: { text } }];

test('what the server tells many times at once is kept as it was told last', async () => {
  const told: string[] = [];
  const config = readConfig({
    ARI_URL: 'http://127.0.0.1:8088/ari',
    ARI_PASSWORD: 'secret',
    AMI_URL: 'tcp://127.0.0.1:5038',
    AMI_PASSWORD: 'secret',
    LINK_URL: 'http://127.0.0.1:12345',
    LINK_TOKEN: 'token',
    RECORDINGS_DIR: folder,
    IVR_DATA: folder,
    ESPEAK: '',
  });
  const log = pino({ level: 'error' }, { write: (line: string) => void told.push(line) });
  const library = new PromptLibrary(config, log, { fetch: async () => null, failed: () => {} });
  await Promise.all(Array.from({ length: 20 }, (_, i) => library.take(greeting(`您好，第 ${i} 次`))));
  expect(readEdits(folder)).toEqual(greeting('您好，第 19 次'));
  expect(told.filter((line) => line.includes('not kept'))).toEqual([]);
});
