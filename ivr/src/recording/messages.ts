import { readdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { unlessGone } from '../ari/http.ts';
import type { InputOf } from '../flow/input.ts';
import type { NewFact } from '../flow/step.ts';
import type { Equipment } from '../equipment.ts';
import { keptPath, liveFolder, livePath, parseFile } from './file-name.ts';
import { isHeardIn } from './message-file.ts';
import { durationOf, headerBytes, look } from './wav-file.ts';

/** Where what was left is told. */
export interface MessageHooks {
  report: (callId: string, fact: NewFact) => void;
  /** To the call, if it still lives; `false` = it is over. */
  onMessage: (callId: string, outcome: InputOf<'message-over'>['outcome']) => boolean;
}

/** 语音留言: Asterisk records it on the citizen's own channel and tells its end. */
export class Messages {
  readonly #equipment: Equipment;
  readonly #hooks: MessageHooks;

  constructor(equipment: Equipment, hooks: MessageHooks) {
    this.#equipment = equipment;
    this.#hooks = hooks;
  }

  /** @param name as ARI tells it, with the folder and without the ending */
  async finish(name: string, failed: boolean): Promise<void> {
    if (failed) this.#equipment.log.error({ name }, 'a recording failed: is the disk full?');
    await this.#complete(`${basename(name)}.wav`, failed);
  }

  /** Completes what ended while ivr was away. */
  async sweep(): Promise<void> {
    const { ari, config } = this.#equipment;
    const files = await readdir(join(config.RECORDINGS_DIR, liveFolder(config))).catch(() => []);
    for (const file of files.filter((one) => parseFile(one)?.kind === 'message')) {
      const name = encodeURIComponent(`${liveFolder(config)}/${basename(file, '.wav')}`);
      const live = await unlessGone(ari.get(`recordings/live/${name}`));
      if (live === undefined) await this.#complete(file);
    }
  }

  async #complete(file: string, failed = false): Promise<void> {
    const callId = parseFile(file)?.callId;
    if (!callId) return;
    try {
      await this.#take(file, callId, failed);
    } catch (error) {
      this.#equipment.log.error({ reason: (error as Error).message }, 'recording');
    }
  }

  /** Told before the file moves, so that a crash between both tells it again and loses nothing. */
  async #take(file: string, callId: string, failed: boolean): Promise<void> {
    const from = livePath(this.#equipment.config, file);
    const size = (await look(from))?.size ?? 0;
    if ((failed || size < headerBytes) && !this.#hooks.onMessage(callId, 'failed'))
      this.#hooks.report(callId, { type: 'recording-failed', direction: 'citizen' });
    if (size < headerBytes) return;
    const heard = await isHeardIn(from);
    this.#hooks.report(callId, { type: 'voice-mail-left', file, durationMs: durationOf(size), heard });
    await rename(from, keptPath(this.#equipment.config, file));
    this.#hooks.onMessage(callId, heard ? 'left' : 'empty');
  }
}
