import type { showEmergencyPolicy } from '@hotline/shared/contracts/rest/emergency';
import type { z } from 'zod';

export type ShownPolicy = z.output<typeof showEmergencyPolicy.response>;
export type Policy = ShownPolicy['policy'];
export type Direction = Policy['directions'][number];
export type Line = Policy['lines'][number];
export type RiskWord = Policy['riskWords'][number];

/** A part of the policy under edit. */
export interface Edited {
  policy: Policy;
  onChange: (part: Partial<Policy>) => void;
}

/** A list with one entry changed. */
export const withEntry = <T>(list: readonly T[], index: number, part: Partial<T>): T[] =>
  list.map((one, at) => (at === index ? { ...one, ...part } : one));

export const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);

/** `持刀、砍人 绑架` as words, each once. */
export const wordsOf = (text: string): string[] => [
  ...new Set(text.split(/[\s,，、;；]+/u).filter((word) => word !== '')),
];
