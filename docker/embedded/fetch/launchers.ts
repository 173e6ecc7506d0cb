import { chmodSync, existsSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';
import type { Program, Recipe } from './recipe.ts';

/**
 * Makes the programs of a tree runnable in place: `asterisk` becomes `asterisk.elf` and a script of the old name runs
 * it. PostgreSQL needs it so, since initdb starts `postgres` from its own folder. The tree may be moved as a whole.
 * `NSS_WRAPPER_PASSWD` names a passwd file for a uid that the machine does not know (initdb asks for its name).
 */
export function writeLaunchers(root: string, recipe: Recipe, machine: Machine): void {
  for (const program of recipe.programs(machine.triplet)) {
    const path = join(root, program.path);
    renameSync(path, `${path}.elf`);
    writeFileSync(path, script(program, recipe, machine));
    chmodSync(path, 0o755);
  }
  if (recipe.name === 'engines') linkAlternatives(root);
  if (recipe.name === 'tools') writeFonts(root);
}

/** The folders that the programs of a tree at `root` take their libraries from, as a search path. */
export function libraryPath(root: string, machine: Machine): string {
  const shared = `usr/lib/${machine.triplet}`;
  return [shared, `${shared}/pulseaudio`, 'usr/lib/postgresql/18/lib']
    .map((folder) => `${root}/${folder}`)
    .join(':');
}

function script(program: Program, recipe: Recipe, machine: Machine): string {
  const libraries = libraryPath('$tree', machine);
  const exports = Object.entries(program.env ?? {}).map(([name, path]) => `export ${name}="$tree/${path}"`);
  const preload = `\${NSS_WRAPPER_PASSWD:+--preload "$tree/usr/lib/${machine.triplet}/libnss_wrapper.so"}`;
  const run =
    recipe.runBy === 'loader'
      ? `exec "$tree/${machine.loader}" --library-path "${libraries}" ${preload} --argv0 "$0" "$0.elf" "$@"`
      : `LD_LIBRARY_PATH="${libraries}" exec "$0.elf" "$@"`;
  return ['#!/bin/sh', 'tree=${0%/usr/*}', ...exports, run, ''].join('\n');
}

/** What the maintainer scripts of Debian would have linked through /etc/alternatives. */
function linkAlternatives(root: string): void {
  const control = join(root, 'usr/share/postgresql/18/extension/postgis.control');
  if (!existsSync(control)) symlinkSync('postgis-3.control', control);
}

function writeFonts(root: string): void {
  const config = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">../usr/share/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
  writeFileSync(join(root, 'etc/hotline-fonts.conf'), config);
}
