import { SetupError } from '../setup-error.ts';
import { fetchTree } from './fetch-tree.ts';
import { enginesRecipe, proxyRecipe, toolsRecipe } from './recipe.ts';

const names = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const refresh = process.argv.includes('--refresh');

try {
  for (const recipe of [enginesRecipe, proxyRecipe, toolsRecipe]) {
    if (names.length === 0 || names.includes(recipe.name))
      process.stdout.write(`${await fetchTree(recipe, { refresh })}\n`);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 3;
}
