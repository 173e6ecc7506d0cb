import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { sounds } from './sounds.ts';
import { speak, telephoneRate, voice } from './speak.ts';
import { decodeWav, encodeWav } from './wav.ts';

/** Fetches the sound of a SHA-256 from the server; `null` = it has none. @throws when the server is away */
export type FetchSound = (digest: string) => Promise<Buffer | null>;

/** Files that Asterisk plays, in a folder of ours; each is named by what it holds, and never changes. */
export interface SoundFiles {
  made: (key: keyof typeof sounds) => Promise<string>;
  spoken: (text: string) => Promise<string>;
  /** @throws Error when it cannot be had */
  fetched: (digest: string) => Promise<string>;
  /** A file of the site's own folder. @throws Error when Asterisk cannot play it */
  own: (file: string) => Promise<string>;
}

export function createSoundFiles({ IVR_DATA, ESPEAK }: Config, fetch: FetchSound): SoundFiles {
  const folder = join(IVR_DATA, 'prompts');
  const named = (text: string) =>
    join(folder, `${sha256(Buffer.from(`${voice}\n${text}`)).slice(0, 16)}.wav`);
  const unlessThere = async (file: string, make: () => Promise<Buffer>): Promise<string> => {
    if (!existsSync(file)) await writeWhole(file, await make());
    return file;
  };
  return {
    made: (key) => unlessThere(named(key), async () => encodeWav(sounds[key](), telephoneRate)),
    spoken: (text) => unlessThere(named(text), () => speak(ESPEAK, text)),
    fetched: async (digest) => {
      const file = join(folder, `${digest}.wav`);
      const known = existsSync(file) ? await readFile(file) : null;
      if (known && sha256(known) === digest) return file;
      const sound = await fetch(digest);
      if (!sound || sha256(sound) !== digest) throw new Error('the server has no such sound');
      await writeWhole(file, sound);
      return file;
    },
    own: async (file) => {
      if (decodeWav(await readFile(file)).rate !== telephoneRate) throw new Error('not 8 kHz');
      return file;
    },
  };
}

export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** A file is there whole or not at all. */
export async function writeWhole(file: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o755 });
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}`);
  await writeFile(draft, content, { mode: 0o644 });
  await rename(draft, file);
}
