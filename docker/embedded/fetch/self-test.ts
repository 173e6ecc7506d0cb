import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../setup-error.ts';
import { libraryPath } from './launchers.ts';
import type { Machine } from './machine.ts';
import type { Recipe } from './recipe.ts';

const asksVersion: Record<string, string> = { asterisk: '-V', kamailio: '-v' };

/** Runs every program of an unpacked tree once and resolves the libraries of its modules. Throws SetupError. */
export function selfTest(root: string, recipe: Recipe, machine: Machine): void {
  for (const { path } of recipe.programs(machine.triplet)) {
    const name = path.split('/').at(-1)!;
    attempt(name, join(root, path), [asksVersion[name] ?? '--version']);
  }
  for (const path of recipe.selfTest(machine.triplet)) {
    const file = join(root, path);
    if (!existsSync(file)) throw new SetupError(`The unpacked ${recipe.name} lack ${path}.`);
    if (path.endsWith('.so')) resolveLibraries(root, file, machine);
  }
}

function attempt(name: string, program: string, args: string[]): void {
  try {
    execFileSync(program, args, {
      stdio: 'pipe',
      timeout: 20_000,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
  } catch (error) {
    throw new SetupError(
      `The unpacked ${name} does not run: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function resolveLibraries(root: string, file: string, machine: Machine): void {
  try {
    execFileSync(join(root, machine.loader), ['--library-path', libraryPath(root, machine), '--list', file], {
      stdio: 'pipe',
    });
  } catch {
    throw new SetupError(`The unpacked ${file} misses a library.`);
  }
}
