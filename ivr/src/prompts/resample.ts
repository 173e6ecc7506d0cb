const lobes = 12;

/** Samples at another rate: a windowed sinc that cuts off at the lower rate's Nyquist frequency. */
export function resample(samples: Int16Array, from: number, to: number): Int16Array {
  const cutoff = Math.min(1, to / from);
  const reach = Math.ceil(lobes / cutoff);
  const out = new Int16Array(Math.floor((samples.length * to) / from));
  for (let i = 0; i < out.length; i += 1) {
    const centre = (i * from) / to;
    const first = Math.max(0, Math.ceil(centre - reach));
    const last = Math.min(samples.length - 1, Math.floor(centre + reach));
    let sum = 0;
    for (let k = first; k <= last; k += 1) sum += (samples[k] ?? 0) * kernel(k - centre, cutoff, reach);
    out[i] = Math.max(-32_768, Math.min(32_767, Math.round(sum)));
  }
  return out;
}

function kernel(distance: number, cutoff: number, reach: number): number {
  if (distance === 0) return cutoff;
  const x = Math.PI * distance;
  const hann = 0.5 + 0.5 * Math.cos(x / reach);
  return (Math.sin(x * cutoff) / x) * hann;
}
