import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { speak, telephoneRate } from '@hotline/ivr/prompts/speak';
import { decodeWav, encodeWav } from '@hotline/ivr/prompts/wav';
import { EngineDownError } from '@hotline/server/cli/exit-code';

const pauseSeconds = 1;
const leastSeconds = 60;

/** What simulated people say, as files that the network's Asterisk plays. */
export class Speech {
  readonly #folder = mkdtempSync(join(tmpdir(), 'hotline-speech-'));
  readonly #espeak: string;
  readonly #files = new Map<string, Promise<string>>();

  constructor(espeak: string) {
    this.#espeak = espeak;
    chmodSync(this.#folder, 0o755); // Asterisk may be another user
  }

  /** A WAVE file of a minute at least, in which the text is said again and again. @throws EngineDownError */
  file(text: string): Promise<string> {
    const known = this.#files.get(text) ?? this.#speak(text, join(this.#folder, `${this.#files.size}.wav`));
    this.#files.set(text, known);
    return known;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #speak(text: string, file: string): Promise<string> {
    const spoken = await speak(this.#espeak, text).catch((error: Error) => {
      throw new EngineDownError(`espeak-ng cannot speak: ${error.message}`);
    });
    const { samples } = decodeWav(spoken);
    const once = samples.length + pauseSeconds * telephoneRate;
    const times = Math.ceil((leastSeconds * telephoneRate) / once);
    const all = new Int16Array(once * times);
    for (let time = 0; time < times; time += 1) all.set(samples, time * once);
    writeFileSync(file, encodeWav(all, telephoneRate));
    return file;
  }
}
