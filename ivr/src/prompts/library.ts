import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { sounds } from './sounds.ts';
import { speak, telephoneRate, voice } from './speak.ts';
import { encodeWav } from './wav.ts';
import { texts, type PromptKey } from './zh-CN.ts';

const everyKey = [...Object.keys(sounds), ...Object.keys(texts)] as PromptKey[];
const isSound = (key: PromptKey): key is keyof typeof sounds => key in sounds;

export interface PromptLibrary {
  /** ARI media of those prompts that there are; a missing one is left out and never breaks a call. */
  media: (keys: readonly PromptKey[]) => string[];
  /** Finds or makes prompts: a site's own recordings first, else spoken, else left out. Default: all of them. */
  prepare: (keys?: readonly PromptKey[]) => Promise<void>;
}

export function createPromptLibrary(config: Config, log: Log): PromptLibrary {
  const files = new Map<PromptKey, string>();
  const cache = join(config.IVR_DATA, 'prompts');

  /** A site's own recording is there at once; speaking takes its time. */
  function takeOwn(key: PromptKey): boolean {
    const own = config.PROMPTS_DIR && join(config.PROMPTS_DIR, `${key}.wav`);
    if (!own || !existsSync(own)) return false;
    files.set(key, own);
    return true;
  }

  async function prepareOne(key: PromptKey): Promise<void> {
    const text = isSound(key) ? key : texts[key].replaceAll('{site}', config.SITE_NAME);
    const file = join(
      cache,
      `${createHash('sha256').update(`${voice}\n${text}`).digest('hex').slice(0, 16)}.wav`,
    );
    if (!existsSync(file)) {
      await writeWhole(
        file,
        isSound(key) ? encodeWav(sounds[key](), telephoneRate) : await speak(config.ESPEAK, text),
      );
    }
    files.set(key, file);
  }

  async function prepare(keys: readonly PromptKey[] = everyKey): Promise<void> {
    await mkdir(cache, { recursive: true, mode: 0o755 });
    const missing: PromptKey[] = [];
    for (const key of keys.filter((one) => !takeOwn(one))) {
      await prepareOne(key).catch((error: Error) => {
        if (missing.push(key) === 1) log.error({ reason: error.message }, 'prompts cannot be spoken');
      });
    }
    if (missing.length > 0) log.error({ missing }, 'prompts are missing: calls go on without them');
  }

  const media = (keys: readonly PromptKey[]): string[] =>
    keys.flatMap((key) => {
      const file = files.get(key);
      return file ? [`sound:${file.slice(0, -'.wav'.length)}`] : [];
    });

  return { media, prepare };
}

/** A file is there whole or not at all. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  const draft = join(file, '..', `.${basename(file)}.${process.pid}`);
  await writeFile(draft, content, { mode: 0o644 });
  await rename(draft, file);
}
