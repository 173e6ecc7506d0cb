import type { PromptKey } from '../prompts/prompt-key.ts';

const highest = 999;
const digit = (n: number) => `number-${n}` as PromptKey;

/** How a count before a measure word is said in Mandarin (两位, 十二位, 一百零五位); above 999 it is said as 999. */
export function spokenNumber(count: number): PromptKey[] {
  const n = Math.min(Math.max(0, Math.trunc(count)), highest);
  if (n === 2) return ['number-pair'];
  const hundreds = Math.trunc(n / 100);
  const tens = Math.trunc(n / 10) % 10;
  const ones = n % 10;
  const spoken: PromptKey[] = hundreds > 0 ? [digit(hundreds), 'number-100'] : [];
  if (tens > 0) spoken.push(...(tens > 1 || hundreds > 0 ? [digit(tens)] : []), 'number-10');
  else if (hundreds > 0 && ones > 0) spoken.push('number-0');
  if (ones > 0 || n === 0) spoken.push(digit(ones));
  return spoken;
}
