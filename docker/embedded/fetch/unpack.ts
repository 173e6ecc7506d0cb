import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { SetupError } from '../setup-error.ts';
import type { PlannedPackage } from './plan.ts';
import { progress } from './progress.ts';
import type { Recipe } from './recipe.ts';

const unwanted = [
  'doc',
  'locale',
  'man',
  'info',
  'lintian',
  'proj',
  'i18n',
  'perl',
  'icons',
  'bash-completion',
];
const excludes = [
  ...unwanted.map((name) => `--exclude=./usr/share/${name}`),
  '--exclude=*/bitcode',
  '--exclude=*.h',
];

/** Unpacks the downloaded packages into `root`, without what only a person or a compiler would read. */
export async function unpack(
  plan: PlannedPackage[],
  recipe: Recipe,
  archives: string,
  root: string,
  stopping?: AbortSignal,
): Promise<void> {
  const queue = plan.filter((item) => !recipe.skip.test(item.name));
  const total = queue.length;
  const show = progress(`Unpacking ${recipe.name}`);
  const work = async (): Promise<void> => {
    for (let item = queue.pop(); item; item = queue.pop()) {
      await extract(join(archives, item.file), root, stopping);
      show(((total - queue.length) / total) * 99);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  show(100);
}

function extract(archive: string, root: string, signal?: AbortSignal): Promise<void> {
  const ending = signal && { signal };
  return new Promise((resolve, reject) => {
    const reader = spawn('dpkg-deb', ['--fsys-tarfile', archive], {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...ending,
    });
    const flags = ['--extract', '--no-same-owner', '--no-same-permissions', '--keep-directory-symlink'];
    const writer = spawn('tar', [...flags, '--directory', root, ...excludes], {
      stdio: ['pipe', 'ignore', 'inherit'],
      ...ending,
    });
    reader.stdout.pipe(writer.stdin);
    const failed = (): void => reject(new SetupError(`${archive} cannot be unpacked: is the disk full?`));
    let waiting = 2;
    for (const child of [reader, writer]) {
      child.on('error', failed);
      child.on('close', (code) => (code === 0 ? --waiting === 0 && resolve() : failed()));
    }
    writer.stdin.on('error', failed);
  });
}
