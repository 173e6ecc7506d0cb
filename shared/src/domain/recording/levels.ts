/** Recordings are telephone speech: 8 kHz, 16 bit (ITU-T G.711 in linear samples). */
export const SAMPLE_RATE = 8000;
export const FRAME_MS = 20;
export const FRAME_SAMPLES = (SAMPLE_RATE * FRAME_MS) / 1000;

/** One direction by frames of 20 ms: the largest and the mean amplitude of each, 0 to 32767. */
export interface Levels {
  peak: number[];
  rms: number[];
}

/** Adds the frames of some more samples; an incomplete last frame counts as one. */
export function addLevels(levels: Levels, samples: Int16Array): void {
  for (let from = 0; from < samples.length; from += FRAME_SAMPLES) {
    const frame = samples.subarray(from, from + FRAME_SAMPLES);
    let peak = 0;
    let energy = 0;
    for (const sample of frame) {
      peak = Math.max(peak, Math.abs(sample));
      energy += sample * sample;
    }
    levels.peak.push(Math.min(peak, 32_767));
    levels.rms.push(Math.sqrt(energy / frame.length));
  }
}

/** The outline of one direction: `points` steps of 0 to 100, each the loudest moment in its part of the track. */
export function waveform(peaks: readonly number[], points: number): number[] {
  const steps = Math.min(points, peaks.length);
  return Array.from({ length: steps }, (_, i) => {
    const part = peaks.slice(
      Math.floor((i * peaks.length) / steps),
      Math.floor(((i + 1) * peaks.length) / steps),
    );
    return Math.round((part.reduce((most, peak) => Math.max(most, peak), 0) / 32_767) * 100);
  });
}
