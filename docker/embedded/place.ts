import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from './identity.ts';
import type { InstanceFile, VoiceNodeName } from './instance-file.ts';

/** Where and as whom the engines of one instance run. */
export interface Place {
  dataDir: string;
  /** Root of the private tree with the programs. */
  tree: string;
  /** Root of the private tree with the SIP proxy; empty where there is none. */
  proxyTree: string;
  /** The 12345 nodes of this instance. */
  voiceNodes: readonly VoiceNodeName[];
  identity: Identity;
  life: 'parent' | 'own';
  /** The address at which browsers reach this machine's media. */
  mediaAddress: string;
  file: InstanceFile;
}

/** A folder below the data folder that belongs to the engines alone. */
export function ownFolder(place: Place, ...path: string[]): string {
  let folder = place.dataDir;
  for (const name of path) {
    folder = join(folder, name);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    giveAway(place, folder);
  }
  return folder;
}

/** Writes a file that only the engines may read. */
export function ownFile(place: Place, path: string, content: string | Uint8Array): void {
  writeFileSync(path, content, { mode: 0o600 });
  giveAway(place, path);
}

/** Hands a file or folder made by root to the user that the engines run under. */
export function giveAway({ identity }: Place, path: string): void {
  if (process.getuid?.() === 0) chownSync(path, identity.uid, identity.gid);
}

/** The log file of an engine. */
export function logFile(place: Place, name: string): string {
  const folder = join(place.dataDir, 'log');
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  return join(folder, `${name}.log`);
}
