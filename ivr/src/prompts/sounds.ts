const rate = 8000;

const samplesOf = (seconds: number, at: (second: number) => number): Int16Array =>
  Int16Array.from({ length: Math.round(seconds * rate) }, (_, i) => Math.round(at(i / rate) * 32_767));

/** 回铃音 of GB/T 3380: 450 Hz, 1 s on, 4 s off. */
export const ringback = (): Int16Array =>
  samplesOf(5, (t) => (t < 1 ? 0.25 * Math.sin(2 * Math.PI * 450 * t) : 0));

/** 茉莉花, a folk song: semitones above A4 (440 Hz) and beats. */
const melody: readonly (readonly [semitone: number, beats: number])[] = [
  [7, 1], [7, 0.5], [10, 0.5], [12, 0.5], [15, 0.5], [15, 0.5], [12, 0.5], [10, 1], [10, 0.5], [12, 0.5], [10, 2],
  [7, 1], [7, 0.5], [10, 0.5], [12, 0.5], [15, 0.5], [15, 0.5], [12, 0.5], [10, 1], [10, 0.5], [12, 0.5], [10, 2],
  [10, 1], [10, 1], [10, 1], [7, 0.5], [10, 0.5], [12, 1], [12, 1], [10, 2],
  [7, 1], [5, 0.5], [7, 0.5], [10, 1], [7, 0.5], [5, 0.5], [3, 1], [3, 0.5], [5, 0.5], [3, 2],
];
const beat = 0.55;

/** Waiting music, for a site that has none of its own: plucked notes, quiet enough for a telephone. */
export function waitingMusic(): Int16Array {
  const notes: { from: number; hertz: number }[] = [];
  let end = 0;
  for (const [semitone, beats] of melody) {
    notes.push({ from: end, hertz: 440 * 2 ** ((semitone - 12) / 12) });
    end += beats * beat;
  }
  const out = new Int16Array(Math.round((end + 1) * rate));
  for (const note of notes) {
    const first = Math.round(note.from * rate);
    const last = Math.min(out.length, first + rate);
    for (let i = first; i < last; i += 1) out[i] = (out[i] ?? 0) + pluck((i - first) / rate, note.hertz);
  }
  return out;
}

function pluck(t: number, hertz: number): number {
  const wave = Math.sin(2 * Math.PI * hertz * t) + 0.3 * Math.sin(4 * Math.PI * hertz * t);
  return Math.round(3500 * Math.exp(-4 * t) * Math.min(1, t * 100) * wave);
}
