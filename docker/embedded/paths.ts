import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SetupError } from './setup-error.ts';

export const repoRoot = resolve(import.meta.dirname, '../..');

/** Where the private Debian trees live: `HOTLINE_ENGINES`, else `.engines` in the repository. */
export const enginesFolder = (): string => process.env['HOTLINE_ENGINES'] ?? reachable('.engines');

/** Where an instance keeps its data, logs and secrets: `HOTLINE_DATA`, else `.hotline` in the repository. */
export const dataFolder = (): string => process.env['HOTLINE_DATA'] ?? reachable('.hotline');

/** True when every folder on the way may be entered by any user, so an unprivileged engine can work below it. */
export function enterableByAll(folder: string): boolean {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const mode = statSync(at, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined && (mode & 0o001) === 0) return false;
  }
  return true;
}

/** Root's engines run under another uid; a repository in a closed folder such as /root has its engines in /var/tmp. */
function reachable(name: string): string {
  if (process.getuid?.() !== 0 || enterableByAll(repoRoot)) return join(repoRoot, name);
  const id = createHash('sha256').update(repoRoot).digest('hex').slice(0, 12);
  const folder = `/var/tmp/hotline-${id}`;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw new SetupError(
      `${folder} belongs to somebody else: set HOTLINE_DATA and HOTLINE_ENGINES to folders of your own.`,
    );
  }
  return join(folder, name);
}
