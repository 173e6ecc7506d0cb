import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './setup-error.ts';

/** The user and group that engines run under. */
export interface Identity {
  uid: number;
  gid: number;
}

/** The range that systemd gives to users without an account (systemd.exec(5), DynamicUser=). */
const first = 61_184;
const size = 4_336;

/**
 * Root's engines run under a uid that no account and no process has; an instance keeps the one it `had`.
 * Everybody else's engines run as that user.
 */
export function engineIdentity(dataDir: string, had: number | undefined): Identity {
  const uid = process.getuid?.();
  if (uid === undefined) throw new SetupError('The embedded engines need Linux.');
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? uid };
  const chosen = had ?? freeUid(dataDir);
  return { uid: chosen, gid: chosen };
}

function freeUid(dataDir: string): number {
  const taken = new Set([...accounts(), ...processes()]);
  const start = createHash('sha256').update(dataDir).digest().readUInt32BE() % size;
  for (let step = 0; step < size; step++) {
    const uid = first + ((start + step) % size);
    if (!taken.has(uid)) return uid;
  }
  throw new SetupError('No unprivileged uid is free for the engines.');
}

const accounts = (): number[] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => Number(line.split(':')[2]));

const processes = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statSync(join('/proc', name), { throwIfNoEntry: false })?.uid ?? 0);
