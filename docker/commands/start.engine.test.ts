import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leftovers } from '../embedded/testing/processes.ts';
import { scratchFolder } from '../embedded/testing/scratch.ts';
import { command, said, type Command } from './command.testing.ts';

describe('npm start', () => {
  const folder = scratchFolder();
  let start: Command;
  let url: string;

  beforeAll(async () => {
    start = command(folder.path, 'start', '--port', '0');
    await said(start, /Ctrl-C stops everything/);
    url = /http:\/\/127\.0\.0\.1:\d+/.exec(start.output())![0];
  });

  afterAll(async () => {
    start.child.kill('SIGKILL');
    await leftovers(folder.path);
    folder.remove();
  });

  it('serves the console', async () => {
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<div id="root">');
  });

  it('tells the demo accounts once and keeps their passwords out of every log', () => {
    const passwords = [...start.output().matchAll(/^ {2}\S+ +(\S+) {2}.+\(.+\)$/gm)].map(
      ([, password]) => password!,
    );
    expect(passwords.length).toBeGreaterThan(10);
    const logs = readdirSync(join(folder.path, 'log')).map((name) =>
      readFileSync(join(folder.path, 'log', name), 'utf8'),
    );
    for (const password of passwords) expect(logs.filter((log) => log.includes(password))).toEqual([]);
  });

  it('is found by the command line', async () => {
    const show = command(folder.path, 'hotline', 'ticket', 'show', 'none');
    expect(await show.ended).toBe(1);
    expect(show.output()).toBe('no ticket none\n');
  });

  it('refuses a second one on the same data in one sentence', async () => {
    const second = command(folder.path, 'start', '--port', '0');
    expect(await second.ended).toBe(3);
    expect(second.output()).toMatch(/is in use by process \d+: .+\.\n/);
  });

  it('stops everything at Ctrl-C', async () => {
    start.child.kill('SIGINT');
    expect(await start.ended).toBe(0);
    expect(await leftovers(folder.path)).toEqual([]);
  });

  it('keeps demo accounts out of a production site', async () => {
    const production = command(folder.path, 'start', '--production', '--port', '0');
    expect(await production.ended).toBe(3);
    expect(production.output()).toContain('holds a demo site, whose passwords were printed');
    expect(await leftovers(folder.path)).toEqual([]);
  });
});
