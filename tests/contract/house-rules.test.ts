import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let house: string;
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'house-rules-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
});
afterAll(() => rmSync(house, { recursive: true }));

/** What the linter says of one file planted in a house of its own. */
const lint = (path: string, code: string): string => {
  const file = join(house, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${code}\n`);
  const run = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--config', '.oxlintrc.json', path], {
    cwd: house,
    encoding: 'utf8',
  });
  return run.stdout + run.stderr;
};

const planted: [rule: string, path: string, code: string, says: RegExp][] = [
  [
    'the domain has no clock',
    'shared/src/domain/a.ts',
    'export const now = () => Date.now();',
    /no-restricted-globals/u,
  ],
  [
    'the domain has no timers',
    'shared/src/domain/b.ts',
    'export const wait = (f: () => void) => setTimeout(f, 1);',
    /no-restricted-globals/u,
  ],
  [
    'the domain has no randomness',
    'shared/src/domain/c.ts',
    'export const dice = () => Math.random();',
    /no randomness/u,
  ],
  [
    'the domain does no I/O',
    'shared/src/domain/d.ts',
    "export { readFileSync } from 'node:fs';",
    /nothing but the domain/u,
  ],
  [
    'the domain knows no contracts',
    'shared/src/domain/e.ts',
    "export { problem } from '../contracts/problem.ts';",
    /nothing but the domain/u,
  ],
  [
    'contracts know no server',
    'shared/src/contracts/f.ts',
    "export { x } from '@hotline/server/x';",
    /contracts import/u,
  ],
  [
    'the console never imports the server',
    'agent-console/src/g.tsx',
    "export { x } from '@hotline/server/x';",
    /never import server/u,
  ],
  [
    'ivr never imports the server',
    'ivr/src/h.ts',
    "export { x } from '../../server/src/main.ts';",
    /never import server/u,
  ],
  [
    'the server never imports the console',
    'server/src/i.ts',
    "export { x } from '@hotline/agent-console/x';",
    /imports shared only/u,
  ],
];

describe('a violation that is planted', () => {
  it.each(planted)('%s', (_rule, path, code, says) => {
    expect(lint(path, code)).toMatch(says);
  });
  it('is missed nowhere else: honest code passes', () => {
    expect(lint('shared/src/domain/honest.ts', 'export const twice = (n: number): number => 2 * n;')).toMatch(
      /0 errors/u,
    );
  });
});
