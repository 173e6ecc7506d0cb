import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { SetupError } from '../setup-error.ts';
import { parseSources, type Source } from './sources.ts';

/** What the fetch needs to know of the machine it runs on. */
export interface Machine {
  codename: string;
  isDebian: boolean;
  triplet: string;
  loader: string;
  keyring: string;
  sources: Source[];
}

const architectures: Record<string, { triplet: string; loader: string }> = {
  amd64: { triplet: 'x86_64-linux-gnu', loader: 'usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2' },
  arm64: { triplet: 'aarch64-linux-gnu', loader: 'usr/lib/aarch64-linux-gnu/ld-linux-aarch64.so.1' },
};

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
const elsewhere =
  'name engines of your own by MONGODB_URI, REDIS_URL and ARI_URL, or use docker compose (docker/README.md)';

/** Reads release, architecture and package sources. Throws SetupError where Debian packages cannot be used. */
export function readMachine(): Machine {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const field = (name: string) => new RegExp(`^${name}="?([^"\n]*)`, 'm').exec(release)?.[1] ?? '';
  const architecture = architectures[debianArchitecture()];
  if (!architecture)
    throw new SetupError(`The embedded engines exist for amd64 and arm64 only: ${elsewhere}.`);
  if (!existsSync(keyring)) {
    throw new SetupError(
      `The key ring of Debian is missing: install the package debian-archive-keyring, or ${elsewhere}.`,
    );
  }
  const isDebian = field('ID') === 'debian';
  return {
    codename: field('VERSION_CODENAME'),
    isDebian,
    ...architecture,
    keyring,
    sources: isDebian ? readSources() : [],
  };
}

function debianArchitecture(): string {
  try {
    return execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' }).trim();
  } catch {
    throw new SetupError(
      `The embedded engines need a Debian or Ubuntu machine (apt-get, dpkg): ${elsewhere}.`,
    );
  }
}

function readSources(): Source[] {
  const folder = '/etc/apt/sources.list.d';
  const names = existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : [];
  return ['/etc/apt/sources.list', ...names]
    .filter((path) => existsSync(path) && /\.(list|sources)$/.test(path))
    .flatMap((path) => parseSources(readFileSync(path, 'utf8'), path.endsWith('.sources')));
}
