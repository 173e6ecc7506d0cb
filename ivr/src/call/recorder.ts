import { readdir, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { unlessGone } from '../ari/http.ts';
import { parseLegId } from '../flow/leg-id.ts';
import type { InputOf } from '../flow/input.ts';
import type { NewFact } from '../flow/step.ts';
import { directions, liveFolderOf } from '../verbs/record.ts';
import type { Voice } from '../voice.ts';
import { isHeardIn } from './message-file.ts';

/** `callId.direction.startedAt.wav`; of a message `callId.message.startedAt.wav`. */
const nameShape = /^(.+)\.([a-z]+)\.\d+\.wav$/u;
const messageKind = 'message';
const wavHeader = 44;
const bytesPerMs = 16; // 8 kHz, 16 bit, mono
const durationOf = (size: number): number => Math.max(0, Math.round((size - wavHeader) / bytesPerMs));

/** Where what was recorded is told. */
export interface RecorderHooks {
  report: (callId: string, fact: NewFact) => void;
  /** To the call, if it still lives; `false` = it is over. */
  onMessage: (callId: string, outcome: InputOf<'message-over'>['outcome']) => boolean;
}

/**
 * Recordings are written under `live/NODE_ID/` and move up when they are complete, so that after a crash the
 * finished ones are found there. File names: `callId.direction.startedAt.wav`.
 */
export class Recorder {
  readonly #voice: Voice;
  readonly #hooks: RecorderHooks;
  readonly #live: string;

  constructor(voice: Voice, hooks: RecorderHooks) {
    this.#voice = voice;
    this.#hooks = hooks;
    this.#live = liveFolderOf(voice);
  }

  /** Begins on a snooping channel that has entered Stasis. */
  async start(channelId: string): Promise<void> {
    const leg = parseLegId(channelId);
    if (!leg) return;
    const name = `${this.#live}/${leg.callId}.${leg.attempt}.${Date.now()}`;
    await this.#noting(
      this.#begin(channelId, name).catch((error: unknown) => {
        this.#tellFailed(leg.callId, leg.attempt);
        throw error;
      }),
    );
  }

  /**
   * Asterisk says the same of a channel that is gone, of a folder that it cannot make, and of one that it made for another
   * recording at this very moment: asked again, only the second is refused again.
   */
  async #begin(channelId: string, name: string): Promise<void> {
    const { ari } = this.#voice;
    const begin = () => unlessGone(ari.post(`channels/${channelId}/record`, { name, format: 'wav' }));
    if ((await begin()) !== undefined || (await begin()) !== undefined) return;
    if (await unlessGone(ari.get(`channels/${channelId}`))) throw new Error(`${name} cannot be made`);
  }

  /** @param name as ARI tells it, with the folder and without the ending */
  async finish(name: string, failed: boolean): Promise<void> {
    if (failed) this.#voice.log.error({ name }, 'a recording failed: is the disk full?');
    await this.#noting(this.#complete(`${basename(name)}.wav`, failed));
  }

  /** Completes what ended while ivr was away. */
  async sweep(): Promise<void> {
    const root = this.#voice.config.RECORDINGS_DIR;
    const files = await readdir(join(root, this.#live)).catch(() => []); // Asterisk makes the folder
    for (const file of files) {
      const name = encodeURIComponent(`${this.#live}/${basename(file, '.wav')}`);
      const live = await unlessGone(this.#voice.ari.get(`recordings/live/${name}`));
      if (live === undefined) await this.#noting(this.#complete(file));
    }
  }

  /** Asterisk calls a recording finished also when it could not write a byte of it. */
  #tellFailed(callId: string, attempt: string): void {
    const direction = directions.find((known) => known === attempt);
    if (direction) this.#hooks.report(callId, { type: 'recording-failed', direction });
  }

  async #complete(file: string, failed = false): Promise<void> {
    const found = nameShape.exec(file);
    const direction = directions.find((known) => known === found?.[2]);
    const callId = found?.[1];
    if (callId && found?.[2] === messageKind) return this.#completeMessage(callId, file, failed);
    if (!callId || !direction) return;
    const root = this.#voice.config.RECORDINGS_DIR;
    const written = await stat(join(root, this.#live, file)).catch(() => null); // it could not be made
    const size = written?.size ?? 0;
    if (failed || size < wavHeader) this.#tellFailed(callId, direction);
    if (size === 0) return;
    this.#hooks.report(callId, { type: 'recorded', direction, file, durationMs: durationOf(size) });
    await rename(join(root, this.#live, file), join(root, file));
  }

  /** 语音留言: told before the file moves, so that a crash between both tells it again and loses nothing. */
  async #completeMessage(callId: string, file: string, failed: boolean): Promise<void> {
    const root = this.#voice.config.RECORDINGS_DIR;
    const from = join(root, this.#live, file);
    const size = (await stat(from).catch(() => null))?.size ?? 0;
    if (failed || size < wavHeader) {
      if (!this.#hooks.onMessage(callId, 'failed')) this.#tellFailed(callId, 'citizen');
    }
    if (size < wavHeader) return;
    const heard = await isHeardIn(from);
    this.#hooks.report(callId, { type: 'voice-mail-left', file, durationMs: durationOf(size), heard });
    await rename(from, join(root, file));
    this.#hooks.onMessage(callId, heard ? 'left' : 'empty');
  }

  /** Recording is never worth a call. */
  async #noting(work: Promise<unknown>): Promise<void> {
    await work.catch((error: Error) => this.#voice.log.error({ reason: error.message }, 'recording'));
  }
}
