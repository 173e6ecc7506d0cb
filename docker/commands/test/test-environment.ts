import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { speaker } from '../../embedded/asterisk/speech.ts';
import { fetchTree } from '../../embedded/fetch/fetch-tree.ts';
import { enginesRecipe, toolsRecipe } from '../../embedded/fetch/recipe.ts';

/**
 * Fetches what the tests run on and tells them where it is: CHROMIUM is the machine's own browser where it has one
 * together with a Chinese font, else the one of the private tree; ESPEAK speaks.
 */
export async function testEnvironment(): Promise<Record<string, string>> {
  const engines = await fetchTree(enginesRecipe);
  const own = hasChineseFont() ? (onPath('chromium') ?? onPath('google-chrome')) : undefined;
  const browser = own ?? join(await fetchTree(toolsRecipe), 'usr/lib/chromium/chromium');
  return { CHROMIUM: browser, ESPEAK: speaker(engines) };
}

const onPath = (name: string): string | undefined => output('sh', ['-c', `command -v ${name}`]) || undefined;

const hasChineseFont = (): boolean => output('fc-list', [':lang=zh-cn', 'file']) !== '';

function output(program: string, args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
