import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';
import { suitesOf, type Recipe } from './recipe.ts';
import { archiveFor } from './sources.ts';

/** Outcome of a finished apt-get run. */
export interface AptResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs apt-get with a given set of arguments; `onPercent` hears the download. */
export type Apt = (args: string[], onPercent?: (percent: number) => void) => Promise<AptResult>;

/**
 * Makes an apt with state, cache and sources of its own below `folder`; signatures stay checked, no root is needed.
 * `stopping` ends a run; what it had downloaded stays for the next.
 */
export function privateApt(folder: string, recipe: Recipe, machine: Machine, stopping?: AbortSignal): Apt {
  for (const name of ['state/lists/partial', 'cache/archives/partial', 'cache/none/partial']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, 'status'), '');
  writeFileSync(
    join(folder, 'sources.list'),
    suitesOf(recipe, machine)
      .map((suite) => {
        const archive = archiveFor(suite, machine.sources, machine.codename);
        return `deb [signed-by=${machine.keyring}] ${archive} ${suite} main\n`;
      })
      .join(''),
  );
  const options = {
    'Dir::State': join(folder, 'state'),
    'Dir::State::status': join(folder, 'status'),
    'Dir::Cache': join(folder, 'cache'),
    'Dir::Etc::sourcelist': join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::Etc::preferencesparts': '/dev/null',
    'Debug::NoLocking': '1',
    'APT::Install-Recommends': 'false',
    'APT::Sandbox::User': '',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '3',
  };
  const common = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  return (args, onPercent) => run([...common, ...args], stopping, onPercent);
}

function run(
  args: string[],
  signal?: AbortSignal,
  onPercent?: (percent: number) => void,
): Promise<AptResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('apt-get', [...args, '-o', 'APT::Status-Fd=3'], {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      ...(signal && { signal }),
    });
    const result: AptResult = { code: 0, stdout: '', stderr: '' };
    child.stdout?.on('data', (chunk: Buffer) => (result.stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (result.stderr += chunk.toString()));
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      const percent = /dlstatus:[^:]*:([\d.]+):/.exec(chunk.toString())?.[1];
      if (percent) onPercent?.(Number(percent));
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...result, code: code ?? 1 }));
  });
}
