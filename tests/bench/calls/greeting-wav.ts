import { encodeWav } from '@hotline/ivr/prompts/wav';

const rate = 8000;

/** A tone, 8 kHz mono. */
export const greetingWav = (ms: number): Buffer =>
  encodeWav(
    Int16Array.from({ length: (rate * ms) / 1000 }, (_, i) =>
      Math.round(8000 * Math.sin((2 * Math.PI * 600 * i) / rate)),
    ),
    rate,
  );
