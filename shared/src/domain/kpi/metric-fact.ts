import type { Instant } from '../time/instant.ts';
import type { ExclusionReason } from './bands.ts';

/** What figures are made of; each is one thing that happened to, or was due on, one ticket. */
export const factNames = [
  'dispatched',
  'sign',
  'finish',
  'returned',
  'return-upheld',
  'extended',
  'suspended',
  'answered',
  'redone',
  'contact',
  'invited',
  'solved',
  'satisfied',
  'appeal',
  'dispatch',
  'review',
  /** A complaint that the hotline itself found true (核定属实). */
  'true-complaint',
  /** An accepted answer that was marked, see `points`. */
  'reply-quality',
] as const;
export type FactName = (typeof factNames)[number];

/** Why a rating does not count: by kind of matter, or after a panel's decision. */
export const factExclusions = [
  'type',
  'merged-child',
  'legal-route',
  'closure-recognised',
  'unreasonable',
  'malicious',
  'force-majeure',
  'historical',
] as const;
export type FactExclusion = (typeof factExclusions)[number];

export interface MetricFact {
  name: FactName;
  /** Body that it is counted for; `null` = the hotline. */
  bodyId: string | null;
  /** Decides the period: when it happened, or when it was due. */
  at: Instant;
  /** Kept, solved, satisfied; `null` where there is nothing to keep. */
  ok: boolean | null;
  excluded: FactExclusion | null;
  /** What a marked answer got, 0–10. */
  points?: number;
}

/** What is known of a ticket besides its own record, and changes past figures. */
export type MetricCorrection = { round: number } & (
  | { kind: 'false-closure' }
  | { kind: 'rating-excluded'; reason: ExclusionReason }
);
