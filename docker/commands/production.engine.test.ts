import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leftovers } from '../embedded/testing/processes.ts';
import { scratchFolder } from '../embedded/testing/scratch.ts';
import { command, said, type Command } from './command.testing.ts';

describe('a production start', () => {
  const folder = scratchFolder();
  let start: Command;

  beforeAll(async () => {
    start = command(folder.path, 'start', '--production', '--port', '0');
    await said(start, /Ctrl-C stops everything/);
  }, 180_000);

  afterAll(async () => {
    start.child.kill('SIGTERM');
    await start.ended;
    await leftovers(folder.path);
    folder.remove();
  });

  it('makes no demo account and prints no password', () => {
    expect(start.output()).not.toMatch(/account|password|hotline -- call/iu);
  });

  it('has no test clock', async () => {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(start.output())!;
    const moved = await fetch(`${url}/api/test/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advanceMs: 1000 }),
    });
    expect(moved.status).toBe(404);
  });

  it.each([
    [['seed'], 'a production configuration refuses demo accounts\n'],
    [['simulate', '--calls', '1'], 'a production configuration refuses simulated calls\n'],
    [
      ['call', '--from', '13800001234', '--say', '你好'],
      'a production configuration refuses simulated calls\n',
    ],
  ])('refuses %j', async (words, sentence) => {
    const refused = command(folder.path, 'hotline', ...words);
    const code = await refused.ended;
    expect({ code, output: refused.output() }).toEqual({ code: 2, output: sentence });
  });
});
