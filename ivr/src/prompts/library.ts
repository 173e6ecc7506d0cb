import { existsSync } from 'node:fs';
import type { EditedPrompts, FailedPrompts } from '@hotline/shared/contracts/link-prompts';
import { promptKeys } from '@hotline/shared/domain/voice/prompt';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { keepEdits, readEdits } from './kept-edits.ts';
import type { PromptKey } from './prompt-key.ts';
import { createSoundFiles, type FetchSound, type SoundFiles } from './sound-files.ts';
import { isSound, soundKeys, type Source, sourcesOf } from './sources.ts';
import { WorkList } from './work-list.ts';

/** The server's side of the library. */
export interface PromptDoor {
  fetch: FetchSound;
  /** Prompts that callers do not hear as the site wants them. */
  failed: (failed: FailedPrompts) => void;
}

const everyKey: readonly PromptKey[] = [...soundKeys, ...promptKeys];

/** The files that Asterisk plays, prompt by prompt: what the site has edited, else its own recordings, else spoken, else left out. */
export class PromptLibrary {
  readonly #config: Config;
  readonly #log: Log;
  readonly #door: PromptDoor;
  readonly #make: SoundFiles;
  /** The best first; a second one stands in for a file that gets lost. */
  readonly #files = new Map<PromptKey, readonly string[]>();
  readonly #failed = new Map<PromptKey, FailedPrompts[number]>();
  readonly #work = new WorkList((key: PromptKey) => this.#prepareOne(key));
  /** The last that was told is what stays, however fast one follows the other. */
  readonly #keep = new WorkList<'edits', void>(() => keepEdits(this.#config.IVR_DATA, this.#edited));
  #edited: EditedPrompts;

  constructor(config: Config, log: Log, door: PromptDoor) {
    this.#config = config;
    this.#log = log;
    this.#door = door;
    this.#make = createSoundFiles(config, door.fetch);
    this.#edited = readEdits(config.IVR_DATA);
  }

  /** ARI media of those prompts that there are; a missing one is left out and never breaks a call. */
  media(keys: readonly PromptKey[]): string[] {
    return keys.flatMap((key) => {
      const file = this.fileOf(key);
      return file ? [`sound:${file.slice(0, -'.wav'.length)}`] : [];
    });
  }

  /** The file that callers hear now. A loss is told once, and made good beside the call. */
  fileOf(key: PromptKey): string | undefined {
    const known = this.#files.get(key) ?? [];
    const there = known.find((file) => existsSync(file));
    if (there !== known[0]) {
      this.#log.error({ prompt: key }, 'the file of a prompt is gone');
      this.#files.set(key, there === undefined ? [] : [there]);
      if (!isSound(key)) this.#door.failed([{ key, why: 'missing' }]);
      void this.prepare([key], { urgent: true });
    }
    return there;
  }

  /** What callers need first, and what need not be spoken: the site's own sounds. */
  prepareFirst(): Promise<void> {
    const isOwn = (key: PromptKey) => this.#sources(key)[0]?.isOwn === true;
    return this.prepare(everyKey.filter((key) => key === 'greeting' || isOwn(key)));
  }

  /** Finds or makes prompts one after another, each by what is edited when its turn comes. Default: all of them. */
  async prepare(keys: readonly PromptKey[] = everyKey, how?: { urgent: boolean }): Promise<void> {
    const made = await this.#work.do(keys, how);
    const missing = keys.filter((_, i) => !made[i]);
    if (missing.length > 0) this.#log.error({ missing }, 'prompts are missing: calls go on without them');
  }

  /** What the site has edited, whole. A prompt changes at once, before what is still to be spoken; a call that plays the one before hears it to its end. */
  async take(edited: EditedPrompts): Promise<void> {
    const touched = [...this.#edited, ...edited, ...this.#failed.values()].map(({ key }) => key);
    this.#edited = edited;
    await this.#keep
      .do(['edits'])
      .catch((error: Error) =>
        this.#log.error(
          { reason: error.message },
          'what is edited was not kept for a start without the server',
        ),
      );
    await this.prepare([...new Set(touched)], { urgent: true });
    if (this.#failed.size > 0) this.#door.failed([...this.#failed.values()]);
  }

  #sources(key: PromptKey): Source[] {
    return sourcesOf(key, this.#edited, this.#config, this.#make);
  }

  /** @returns false when there is no way to it */
  async #prepareOne(key: PromptKey): Promise<boolean> {
    const wanted = this.#edited.some((one) => one.key === key) ? 2 : 1;
    const found: string[] = [];
    this.#failed.delete(key);
    for (const { make, isOwn } of this.#sources(key)) {
      if (found.length === wanted) break;
      const file = await make().catch((error: Error) => {
        this.#log[isOwn ? 'error' : 'warn']({ prompt: key, reason: error.message }, 'a prompt cannot be had');
        if (isOwn && !isSound(key)) this.#failed.set(key, { key, why: 'broken' });
      });
      if (file) found.push(file);
    }
    if (found.length > 0) this.#files.set(key, found);
    return found.length > 0;
  }
}
