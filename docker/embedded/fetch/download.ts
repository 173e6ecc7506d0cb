import { SetupError } from '../setup-error.ts';
import type { Apt } from './apt.ts';
import { checkVersions, parsePlan, type PlannedPackage } from './plan.ts';
import { progress } from './progress.ts';
import type { Recipe } from './recipe.ts';

/** `--print-uris` leaves out what the cache already holds; the plan names everything. */
const emptyCache = ['-o', 'Dir::Cache::archives=none'];

/** Downloads what a recipe names, with everything it depends on. An interrupted download goes on where it stopped. */
export async function download(apt: Apt, recipe: Recipe): Promise<PlannedPackage[]> {
  await update(apt);
  const listed = await apt(['install', '--print-uris', '-qq', ...emptyCache, ...recipe.packages]);
  if (listed.code !== 0)
    throw new SetupError(`apt cannot resolve ${recipe.packages.join(', ')}: ${lastLine(listed.stderr)}`);
  const plan = parsePlan(listed.stdout);
  checkVersions(plan, recipe);
  const megabytes = Math.round(plan.reduce((sum, item) => sum + item.bytes, 0) / 1e6);
  const show = progress(`Fetching ${recipe.name} (${plan.length} packages, ${megabytes} MB)`);
  const fetched = await apt(['install', '-y', '-q', '--download-only', ...recipe.packages], show);
  if (fetched.code !== 0)
    throw new SetupError(`The download stopped (start again to go on): ${lastLine(fetched.stderr)}`);
  show(100);
  return plan;
}

/** A mirror that lags behind fails the freshness check of its Release file; only then the check is left out, aloud. */
async function update(apt: Apt): Promise<void> {
  const fresh = await apt([
    'update',
    '-q',
    '-o',
    'Acquire::Check-Valid-Until=true',
    '-o',
    'APT::Update::Error-Mode=any',
  ]);
  if (fresh.code === 0) return;
  if (!/expired|not valid/i.test(fresh.stderr)) {
    throw new SetupError(`The package archive cannot be read: ${lastLine(fresh.stderr)}`);
  }
  process.stderr.write(
    'Warning: the mirror is out of date; its signatures are checked, its freshness is not.\n',
  );
  const stale = await apt([
    'update',
    '-q',
    '-o',
    'Acquire::Check-Valid-Until=false',
    '-o',
    'APT::Update::Error-Mode=any',
  ]);
  if (stale.code !== 0) throw new SetupError(`The package archive cannot be read: ${lastLine(stale.stderr)}`);
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
