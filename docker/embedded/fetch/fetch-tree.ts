import {
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { enginesFolder } from '../paths.ts';
import { SetupError } from '../setup-error.ts';
import { privateApt } from './apt.ts';
import { download } from './download.ts';
import { writeLaunchers } from './launchers.ts';
import { withLock } from '../lock.ts';
import { readMachine, type Machine } from './machine.ts';
import { planId, recipeId } from './plan.ts';
import type { Recipe } from './recipe.ts';
import { selfTest } from './self-test.ts';
import { unpack } from './unpack.ts';

interface FetchOptions {
  refresh?: boolean;
  /** Ends the download at once; the next call goes on where it stopped. */
  stopping?: AbortSignal;
}

/**
 * The root of a recipe's private tree, fetched at first use. Without `refresh` a tree that fits the recipe is used as it
 * is and no network is touched. When a newer tree cannot be had, the last good one is kept and the reason is told.
 */
export async function fetchTree(recipe: Recipe, options: FetchOptions = {}): Promise<string> {
  const folder = enginesFolder();
  const current = join(folder, recipe.name);
  if (!options.refresh && fits(current, recipe)) return current;
  mkdirSync(folder, { recursive: true });
  const { refresh, stopping } = options;
  const work = async () => {
    if (refresh || !fits(current, recipe)) await buildOrKeep(folder, current, recipe, stopping);
    return current;
  };
  return withLock(join(folder, `${recipe.name}.lock`), 'fetching the same programs', work, stopping);
}

async function buildOrKeep(
  folder: string,
  current: string,
  recipe: Recipe,
  stopping?: AbortSignal,
): Promise<void> {
  try {
    await build(folder, current, recipe, readMachine(), stopping);
  } catch (error) {
    stopping?.throwIfAborted();
    if (!(error instanceof SetupError) || !existsSync(current)) throw error;
    process.stderr.write(`${error.message} The last good programs are used.\n`);
  }
}

const fits = (current: string, recipe: Recipe): boolean =>
  existsSync(join(current, 'recipe')) && readFileSync(join(current, 'recipe'), 'utf8') === recipeId(recipe);

async function build(
  folder: string,
  current: string,
  recipe: Recipe,
  machine: Machine,
  stopping?: AbortSignal,
): Promise<void> {
  if (!recipe.suite && !machine.isDebian) {
    throw new SetupError(
      `${recipe.packages.join(' and ')} must be installed on a machine that is not Debian.`,
    );
  }
  const archive = join(folder, `apt-${recipe.name}`);
  const plan = await download(privateApt(archive, recipe, machine, stopping), recipe);
  const name = `${recipe.name}-${planId(plan, recipe)}`;
  const root = join(folder, name);
  if (!existsSync(root)) {
    rmSync(`${root}.part`, { recursive: true, force: true });
    mkdirSync(`${root}.part`);
    await unpack(plan, recipe, join(archive, 'cache/archives'), `${root}.part`, stopping);
    writeLaunchers(`${root}.part`, recipe, machine);
    selfTest(`${root}.part`, recipe, machine);
    writeFileSync(join(`${root}.part`, 'recipe'), recipeId(recipe));
    renameSync(`${root}.part`, root);
  }
  const previous = existsSync(current) ? readlinkSync(current) : name;
  symlinkSync(name, `${current}.next`);
  renameSync(`${current}.next`, current);
  removeOthers(folder, recipe, [name, previous]);
  rmSync(join(archive, 'cache'), { recursive: true });
}

/** Keeps the tree in use and the one before it, from which engines may still be running. */
function removeOthers(folder: string, recipe: Recipe, keep: string[]): void {
  for (const entry of readdirSync(folder)) {
    if (entry.startsWith(`${recipe.name}-`) && !keep.includes(entry)) {
      rmSync(join(folder, entry), { recursive: true, force: true });
    }
  }
}
