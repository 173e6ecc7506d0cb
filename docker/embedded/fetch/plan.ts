import { createHash } from 'node:crypto';
import { SetupError } from '../setup-error.ts';
import type { Recipe } from './recipe.ts';

/** One package to fetch. */
export interface PlannedPackage {
  file: string;
  name: string;
  version: string;
  bytes: number;
}

/** Reads the answer of `apt-get install --print-uris`. */
export function parsePlan(text: string): PlannedPackage[] {
  return text.split('\n').flatMap((line) => {
    const match = /^'\S+' (([^_\s]+)_([^_\s]+)_\S+\.deb) (\d+) /.exec(line);
    if (!match) return [];
    return [
      { file: match[1]!, name: match[2]!, version: decodeURIComponent(match[3]!), bytes: Number(match[4]) },
    ];
  });
}

/** A name for exactly this set of package versions, unpacked by exactly this recipe. */
export function planId(plan: PlannedPackage[], recipe: Recipe): string {
  const packages = plan.map((item) => item.file).sort();
  return createHash('sha256')
    .update(JSON.stringify([recipeId(recipe), packages]))
    .digest('hex')
    .slice(0, 12);
}

/** Raised when launchers or folders of an unpacked tree change. */
const layout = 2;

/** Changes when the recipe in the code changes, so that a newer checkout fetches anew. */
export function recipeId(recipe: Recipe): string {
  const words = [
    layout,
    recipe.name,
    recipe.suite,
    recipe.packages,
    String(recipe.skip),
    recipe.runBy,
    recipe.programs('x'),
  ];
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12);
}

/** Throws SetupError when a package is missing or has a version that was never tried. */
export function checkVersions(plan: PlannedPackage[], recipe: Recipe): void {
  for (const [name, tried] of Object.entries(recipe.tried)) {
    const found = plan.find((item) => item.name === name);
    if (!found) throw new SetupError(`The package archive offers no ${name}.`);
    if (!tried.test(found.version)) {
      throw new SetupError(
        `The archive offers ${name} ${found.version}, which was never tried (wanted ${tried.source}).`,
      );
    }
  }
}
