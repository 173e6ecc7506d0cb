const halfWidth = 24;

/** Brings 16-bit samples to a lower rate: a windowed sinc cuts off what the lower rate cannot carry, so nothing hisses. */
export function resample(samples: Int16Array, from: number, to: number): Int16Array {
  const cutoff = (0.9 * to) / from;
  const out = new Int16Array(Math.floor((samples.length * to) / from));
  for (let index = 0; index < out.length; index++) {
    const centre = (index * from) / to;
    let sum = 0;
    for (let tap = Math.ceil(centre - halfWidth); tap <= centre + halfWidth; tap++) {
      sum += (samples[tap] ?? 0) * kernel(centre - tap, cutoff);
    }
    out[index] = Math.max(-32_768, Math.min(32_767, Math.round(sum)));
  }
  return out;
}

/** A sinc under a Hann window. */
function kernel(offset: number, cutoff: number): number {
  const sinc = offset === 0 ? cutoff : Math.sin(Math.PI * cutoff * offset) / (Math.PI * offset);
  return sinc * (0.5 + 0.5 * Math.cos((Math.PI * offset) / halfWidth));
}
