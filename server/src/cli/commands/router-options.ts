import { UsageError } from '../exit-code.ts';

/** @throws UsageError */
export function seedOf(text: string): number {
  return wholeNumber('--seed', text, 0, 2 ** 32 - 1);
}

/** @throws UsageError */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${option} must be a whole number from ${least} to ${most}, not "${text}"`);
}
