const rate = 8000;

const samplesOf = (seconds: number, at: (second: number) => number): Int16Array =>
  Int16Array.from({ length: Math.round(seconds * rate) }, (_, i) => Math.round(at(i / rate) * 32_767));

/** 回铃音 of GB/T 3380: 450 Hz, 1 s on, 4 s off. */
export const ringback = (): Int16Array =>
  samplesOf(5, (t) => (t < 1 ? 0.25 * Math.sin(2 * Math.PI * 450 * t) : 0));

/** 提示音: the citizen may speak. */
const speakNow = (): Int16Array => samplesOf(0.5, (t) => 0.25 * Math.sin(2 * Math.PI * 425 * t));

/** Sounds that are not speech. */
export const sounds = { ringback, 'speak-now': speakNow } as const;
