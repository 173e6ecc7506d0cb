import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leftovers } from '../embedded/testing/processes.ts';
import { scratchFolder } from '../embedded/testing/scratch.ts';
import { command, commandWith, said, type Command } from './command.testing.ts';

describe('a production start', () => {
  const folder = scratchFolder();
  let start: Command;

  beforeAll(async () => {
    start = command(folder.path, 'start', '--production', '--port', '0');
    await said(start, /Ctrl-C stops everything/);
  });

  afterAll(async () => {
    start.child.kill('SIGKILL');
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

  it('lets in the administrator that the command line made', async () => {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(start.output())!;
    const words = ['--login', 'first', '--name', '郑管理', '--role', 'administrator'];
    const made = commandWith(
      'correct horse battery\n',
      folder.path,
      'hotline',
      'account',
      'create',
      ...words,
    );
    expect({ code: await made.ended, output: made.output() }).toEqual({
      code: 0,
      output: expect.not.stringContaining('battery'),
    });
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'first', password: 'correct horse battery' }),
    });
    expect(await answer.json()).toMatchObject({ name: '郑管理', roles: ['administrator'] });
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    expect((await fetch(`${url}/api/session`, { headers: { cookie } })).status).toBe(200);
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
  it('keeps its data from a start without --production', async () => {
    start.child.kill('SIGTERM');
    expect(await start.ended).toBe(0);
    const plain = command(folder.path, 'start', '--port', '0');
    const code = await plain.ended;
    expect({ code, output: plain.output() }).toEqual({
      code: 3,
      output: expect.stringContaining('belongs to a production site: start it by --production'),
    });
    expect(await leftovers(folder.path)).toEqual([]);
  });
});
