/** Numbers rounded to 16 bits: value ≈ step × level. */
export interface Quantised {
  step: number;
  levels: Int16Array;
}

const HIGHEST = 32_767;

export function quantise(values: Float32Array): Quantised {
  let peak = 0;
  for (const value of values) peak = Math.max(peak, Math.abs(value));
  const step = peak / HIGHEST || 1;
  return { step, levels: Int16Array.from(values, (value) => Math.round(value / step)) };
}

export function restore({ step, levels }: Quantised): Float32Array {
  return Float32Array.from(levels, (level) => step * level);
}
