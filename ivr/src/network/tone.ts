/** Share of a frame's energy that lies at one frequency, 0 to 1 (Goertzel 1958). */
export function toneShare(samples: Int16Array, hertz: number, rate: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let before = 0;
  let last = 0;
  let energy = 0;
  for (const sample of samples) {
    [before, last] = [last, sample + coefficient * last - before];
    energy += sample * sample;
  }
  if (energy === 0) return 0;
  const power = before * before + last * last - coefficient * before * last;
  return Math.min(1, (2 * power) / (energy * samples.length));
}

/** Mean amplitude of a frame, 0 to 32767. */
export function loudness(samples: Int16Array): number {
  let energy = 0;
  for (const sample of samples) energy += sample * sample;
  return samples.length === 0 ? 0 : Math.sqrt(energy / samples.length);
}
