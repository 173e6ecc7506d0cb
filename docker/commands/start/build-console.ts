import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../../embedded/paths.ts';
import { SetupError } from '../../embedded/setup-error.ts';
import { runNode } from '../run-program.ts';

const dist = join(repoRoot, 'agent-console/dist');
const sources = ['agent-console', 'shared/src', 'package-lock.json'];

/** Builds the console where its sources differ from what was built last. Throws SetupError. */
export async function buildConsole(signal?: AbortSignal): Promise<void> {
  const marker = join(dist, '.built-from');
  const wanted = digestOf(sources.flatMap((path) => filesOf(join(repoRoot, path))));
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  process.stderr.write('Building the console …\n');
  const vite = join(repoRoot, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--logLevel', 'warn'];
  const { code } = await runNode(args, { cwd: join(repoRoot, 'agent-console'), output: 'stderr', signal });
  if (code !== 0) throw new SetupError('The console cannot be built: vite says why above.');
  writeFileSync(marker, wanted);
}

function filesOf(path: string): string[] {
  if (path.endsWith('package-lock.json')) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !['dist', 'node_modules'].includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)]))
    .sort();
}

function digestOf(files: string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(repoRoot.length)).update(readFileSync(file));
  return hash.digest('hex');
}
