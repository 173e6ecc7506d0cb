const lobes = 12;

/** Samples at another rate: a windowed sinc that cuts off at the lower rate's Nyquist frequency. */
export function resample(samples: Int16Array, from: number, to: number): Int16Array {
  const taps = tapsOf(from, to);
  const out = new Int16Array(Math.floor((samples.length * to) / from));
  for (let i = 0; i < out.length; i += 1) {
    const { offset, weights } = taps[i % taps.length]!;
    const first = Math.floor((i * from) / to) + offset;
    let sum = 0;
    for (let k = Math.max(0, -first); k < weights.length && first + k < samples.length; k += 1) {
      sum += samples[first + k]! * weights[k]!;
    }
    out[i] = Math.max(-32_768, Math.min(32_767, Math.round(sum)));
  }
  return out;
}

interface Taps {
  /** From the sample before the centre to the first that counts. */
  offset: number;
  weights: Float64Array;
}

/** Where a sample falls between two of the other rate repeats: the weights of each such place, once. */
function tapsOf(from: number, to: number): Taps[] {
  const cutoff = Math.min(1, to / from);
  const reach = Math.ceil(lobes / cutoff);
  return Array.from({ length: to / commonDivisor(from, to) }, (_, i) => {
    const fraction = ((i * from) % to) / to;
    const offset = Math.ceil(fraction - reach);
    const length = Math.floor(fraction + reach) - offset + 1;
    return {
      offset,
      weights: Float64Array.from({ length }, (_, k) => kernel(offset + k - fraction, cutoff, reach)),
    };
  });
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

function kernel(distance: number, cutoff: number, reach: number): number {
  if (distance === 0) return cutoff;
  const x = Math.PI * distance;
  const hann = 0.5 + 0.5 * Math.cos(x / reach);
  return (Math.sin(x * cutoff) / x) * hann;
}
