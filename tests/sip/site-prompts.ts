import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWav } from '@hotline/ivr/prompts/wav';
import type { PromptKey } from '@hotline/shared/domain/voice/prompt';

const rate = 8000;
const seconds = 0.6;
/** Long enough to press a key while it is played, however busy the machine. */
const longPrompts: readonly string[] = ['voice-mail-overload'];

/** Each prompt a tone of its own, so that a test hears which one is played. Hertz; none occurs in the waiting music. */
export const promptTones = {
  greeting: 600,
  blocked: 700,
  'no-agent': 800,
  'hold-notice': 900,
  survey: 1100,
  thanks: 1250,
  goodbye: 1400,
  'recording-notice': 1550,
  unreached: 1700,
  'position-first': 1850,
  apology: 2000,
  'menu-agent': 500,
  'progress-ask': 1000,
  'progress-working': 1480,
  'call-back-offer': 2150,
  'call-back-promised': 2300,
  'alert-critical': 2450,
  'alert-confirmed': 1325,
  'on-call-notice': 1175,
  'on-call-ask': 1625,
  'voice-mail-nobody': 550,
  'voice-mail-overload': 650,
  'voice-mail-how': 750,
  'voice-mail-thanks': 850,
  'voice-mail-empty': 950,
  'voice-mail-failed': 1050,
} as const satisfies Partial<Record<PromptKey, number>>;

/** Writes them as a site's own recordings. */
export function writeSitePrompts(folder: string): void {
  for (const [key, hertz] of Object.entries(promptTones)) {
    const samples = Int16Array.from(
      { length: rate * seconds * (longPrompts.includes(key) ? 20 : 1) },
      (_, i) => Math.round(8000 * Math.sin((2 * Math.PI * hertz * i) / rate)),
    );
    writeFileSync(join(folder, `${key}.wav`), encodeWav(samples, rate));
  }
}
