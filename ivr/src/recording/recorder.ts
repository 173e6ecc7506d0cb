import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AmiRefusal } from '../ami/ami.ts';
import type { CallState } from '../flow/state.ts';
import type { NewFact } from '../flow/step.ts';
import type { Equipment } from '../equipment.ts';
import {
  directions,
  fileOf,
  keptPath,
  liveFolder,
  livePath,
  parseFile,
  type Direction,
  type FileName,
} from './file-name.ts';
import { durationOf, headerBytes, isBeingWritten, look } from './wav-file.ts';

export interface RecorderHooks {
  report: (callId: string, fact: NewFact) => void;
  find: (callId: string) => CallState | undefined;
  all: () => readonly CallState[];
}

/** By then Asterisk has made a file, or cannot. */
const makeMs = 3000;
const pollMs = 100;
/** So long Asterisk may take to close the files of a channel that is gone. */
const closeMs = 10_000;
/** As the channel that is gone is called by `MixMonitor` and `StopMixMonitor`. */
const gone = /^No such channel|^Could not stop/u;

const isRecorded = (call: CallState | undefined): boolean =>
  call?.recording === true && call.citizen !== null;

/**
 * Records what a citizen says and what he hears, each into a file, by one `MixMonitor` on his channel. A file is written under
 * `live/NODE_ID/` and moves up when it is complete, so that what a crash left behind is found.
 */
export class Recorder {
  readonly #equipment: Equipment;
  readonly #hooks: RecorderHooks;
  /** Files that are being looked at by `collect`. */
  readonly #inHand = new Set<string>();
  #lastStart = 0;

  constructor(equipment: Equipment, hooks: RecorderHooks) {
    this.#equipment = equipment;
    this.#hooks = hooks;
  }

  /** The paths are relative to Asterisk's `spool/monitor`: it may see the folder elsewhere than we do. */
  async begin({ callId, citizen }: CallState): Promise<void> {
    if (!citizen) return;
    const { ami, config } = this.#equipment;
    const startedAt = (this.#lastStart = Math.max(this.#lastStart + 1, Date.now()));
    const pathOf = (kind: Direction): string =>
      join('../recording', liveFolder(config), fileOf({ callId, kind, startedAt }));
    const options = `r(${pathOf('citizen')})t(${pathOf('agent')})`;
    const asked = ami.act('MixMonitor', { Channel: citizen.channelId, Options: options });
    const refusal = await asked.catch((error: Error) => error);
    if (!(refusal instanceof AmiRefusal)) {
      // Obeyed, or not answered in time: the files tell.
      setTimeout(() => void this.#expect({ callId, startedAt }), makeMs).unref();
    } else if (!gone.test(refusal.message)) {
      for (const direction of directions) this.#fail(callId, direction, refusal.message);
    }
  }

  /** Nothing is recorded any more when this settles. */
  async stop({ callId, citizen }: CallState): Promise<void> {
    const stopped = async () => {
      if (citizen) await this.#equipment.ami.act('StopMixMonitor', { Channel: citizen.channelId });
    };
    await stopped()
      .catch(stopped) // the connection may have been lost, and is made again
      .catch((error: Error) => {
        if (!gone.test(error.message)) throw error;
      });
    void this.collect(callId);
  }

  /** Takes what is complete of a call; what is being written stays. */
  async collect(callId: string): Promise<void> {
    const files = await this.#live();
    await Promise.all(files.filter((one) => one.callId === callId).map((one) => this.#take(one)));
  }

  /** After a crash of ours: what ended meanwhile is taken, and who is to be recorded and is not, is recorded from now on. */
  async sweep(): Promise<void> {
    const files = await this.#live();
    const open = await Promise.all(files.map(async (one) => (await this.#isOpen(one)) && one.callId));
    for (const file of files) void this.#take(file);
    for (const call of this.#hooks.all())
      if (isRecorded(call) && !open.includes(call.callId)) await this.begin(call);
  }

  /** Asterisk makes the folder. */
  async #live(): Promise<FileName[]> {
    const { config } = this.#equipment;
    const files = await readdir(join(config.RECORDINGS_DIR, liveFolder(config))).catch(() => []);
    return files.flatMap((file) => parseFile(file) ?? []).filter(({ kind }) => kind !== 'message');
  }

  #isOpen(file: FileName): Promise<boolean> {
    return isBeingWritten(livePath(this.#equipment.config, fileOf(file)));
  }

  async #take(file: FileName): Promise<void> {
    const name = fileOf(file);
    if (this.#inHand.has(name)) return;
    this.#inHand.add(name);
    try {
      if (await this.#isOver(file)) await this.#complete(file);
    } catch (error) {
      this.#equipment.log.error({ reason: (error as Error).message }, 'recording');
    } finally {
      this.#inHand.delete(name);
    }
  }

  /** Asterisk has closed it, or nobody records this call and it will never be closed: Asterisk itself was killed. */
  async #isOver(file: FileName): Promise<boolean> {
    for (const end = Date.now() + closeMs; await this.#isOpen(file); await pause(pollMs)) {
      if (isRecorded(this.#hooks.find(file.callId))) return false;
      if (Date.now() > end) return true;
    }
    return true;
  }

  /** Told before the file moves, so that a crash between both tells it again and loses nothing. */
  async #complete(file: FileName): Promise<void> {
    const { config } = this.#equipment;
    const { callId, startedAt } = file;
    const [name, direction] = [fileOf(file), file.kind as Direction];
    const written = await look(livePath(config, name));
    if (!written) return;
    const durationMs = durationOf(written.size);
    if (written.size < headerBytes || isShort(durationMs, written.at - startedAt))
      this.#fail(callId, direction, 'less was written than was said');
    this.#hooks.report(callId, { type: 'recorded', direction, file: name, durationMs });
    await rename(livePath(config, name), keptPath(config, name));
  }

  /** `MixMonitor` is content before it has made its files, and does not tell when it cannot. */
  async #expect({ callId, startedAt }: Omit<FileName, 'kind'>): Promise<void> {
    const { config } = this.#equipment;
    for (const kind of directions) {
      const name = fileOf({ callId, kind, startedAt });
      if (!(await look(livePath(config, name))) && !(await look(keptPath(config, name))))
        this.#fail(callId, kind, 'no file was made');
    }
  }

  /** Recording is never worth a call. */
  #fail(callId: string, direction: Direction, reason: string): void {
    this.#equipment.log.error({ callId, direction, reason }, 'a recording failed: is the disk full?');
    this.#hooks.report(callId, { type: 'recording-failed', direction });
  }
}

/** Where neither side makes a sound nothing is written, which is no failure; a disk that fills up is. */
const isShort = (writtenMs: number, lastedMs: number): boolean => writtenMs < lastedMs * 0.8 - 5000;
