import type { Instant } from '../../time/instant.ts';
import type { CaseCommand, CaseFile } from '../case/case-file.ts';
import type { Deadline } from '../case/deadline.ts';
import type { Said } from '../order/order.ts';
import type { CheckFacts } from './check-facts.ts';

/** Why a closed matter is looked at again: drawn at random, or a sign of 虚假办结. */
export const checkReasons = [
  'random',
  'copied-reply',
  'no-call',
  'many-closings',
  'contact-before-rating',
  'same-photo',
] as const;
export type CheckReason = (typeof checkReasons)[number];

/** 待核查, 申辩中; then 真实办结 or 虚假办结. */
export const checkStatuses = ['picked', 'suspected', 'genuine', 'false-closure'] as const;
export type CheckStatus = (typeof checkStatuses)[number];

/** 虚假办结核查: check → finding → 申辩 → conclusion. */
export interface Check extends CaseFile {
  status: CheckStatus;
  ticketId: string;
  ticketNo: string;
  round: number;
  bodyId: string;
  title: string;
  reasons: readonly CheckReason[];
  /** The picture of other tickets when it was picked; older files have none, or fewer. */
  signs?: Omit<CheckFacts, 'samePhotos'> & Partial<CheckFacts>;
  pickedAt: Instant;
  checking: Deadline;
  finding: Said | null;
  stating: Deadline | null;
  statements: readonly Said[];
  conclusion: Said | null;
}

interface Verb<T extends string> extends CaseCommand {
  type: T;
}

export type CheckCommand =
  /** Nothing is wrong. */
  | Verb<'clear'>
  /** What speaks for 虚假办结; the body is heard before anything follows. */
  | Verb<'suspect'>
  | Verb<'state-case'>
  | (Verb<'conclude'> & { falseClosure: boolean });

export type CheckVerb = CheckCommand['type'];
