import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeWav } from '../prompts/wav.ts';

const rate = 8000;
const seconds = 5;
const repeats = 60;

/**
 * Tones as files that Asterisk plays. ARI's own `tone:` will not do: a channel that plays one hears nothing meanwhile.
 */
export class ToneFiles {
  readonly #folder: string;

  constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'hotline-tones-'));
    chmodSync(this.#folder, 0o755); // Asterisk may be another user
  }

  /** ARI media that sounds for five minutes; a whole number of hertz joins without a click. */
  media(hertz: number): string {
    const name = join(this.#folder, String(hertz));
    const samples = Int16Array.from({ length: seconds * rate }, (_, i) =>
      Math.round(8000 * Math.sin((2 * Math.PI * hertz * i) / rate)),
    );
    writeFileSync(`${name}.wav`, encodeWav(samples, rate));
    return Array.from({ length: repeats }, () => `sound:${name}`).join(',');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
