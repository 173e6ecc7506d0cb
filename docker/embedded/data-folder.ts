import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { isRunning } from './engine-process.ts';
import { engineIdentity } from './identity.ts';
import { readInstance, saveInstance } from './instance-file.ts';
import { enterableByAll } from './paths.ts';
import type { Place } from './place.ts';
import { processStart } from './process-start.ts';
import { SetupError } from './setup-error.ts';

/** Makes the data folder and says where it really is. Root's engines must be able to pass through it. */
export function openDataFolder(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const real = realpathSync(dataDir);
  if (process.getuid?.() !== 0) return real;
  chmodSync(real, 0o711);
  if (enterableByAll(real)) return real;
  throw new SetupError(
    `${real} lies in a folder that other users may not enter: name another one by HOTLINE_DATA.`,
  );
}

type Wanted = Omit<Place, 'identity' | 'file'>;

/** Reads the instance of a data folder and makes this process its owner. Throws SetupError while another owner lives. */
export function openPlace(wanted: Wanted): Place {
  const { dataDir } = wanted;
  const file = readInstance(dataDir);
  if (isRunning(file.owner) && file.owner.pid !== process.pid) {
    throw new SetupError(
      `${dataDir} is in use by process ${file.owner.pid}: stop it, or name another folder by HOTLINE_DATA.`,
    );
  }
  const identity = engineIdentity(dataDir, file.uid);
  file.uid = identity.uid;
  delete file.url;
  file.owner = { pid: process.pid, start: processStart(process.pid) ?? '' };
  saveInstance(dataDir, file);
  return { ...wanted, identity, file };
}
