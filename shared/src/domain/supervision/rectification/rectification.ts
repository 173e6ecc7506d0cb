import type { ExclusionReason } from '../../kpi/bands.ts';
import type { RatingLevel } from '../../ticket/vocabulary.ts';
import type { Instant } from '../../time/instant.ts';
import type { CaseCommand, CaseFile } from '../case/case-file.ts';
import type { Deadline } from '../case/deadline.ts';
import type { Said } from '../order/order.ts';

/** 待核实, 整改中, 申诉中, 待回访; then closed, or left out of the figures after an appeal. */
export const rectificationStatuses = [
  'verifying',
  'rectifying',
  'appealed',
  'calling-back',
  'closed',
  'excluded',
] as const;
export type RectificationStatus = (typeof rectificationStatuses)[number];

export interface Appeal extends Said {
  ground: ExclusionReason;
  ruling: (Said & { upheld: boolean; panel: readonly string[] }) | null;
}

/**
 * 差评件 of a 不满意 or 非常不满意 rating (好差评): verified in 1 wd, put right within 15 wd, called back in every case.
 * Who rated stands in the ticket alone; the rated body works by the number of the file.
 */
export interface Rectification extends CaseFile {
  status: RectificationStatus;
  /** `评〔2026〕3号`. */
  rectificationNo: string;
  ticketId: string;
  ticketNo: string;
  round: number;
  bodyId: string;
  level: RatingLevel;
  title: string;
  openedAt: Instant;
  verifying: Deadline;
  verification: (Said & { founded: boolean }) | null;
  rectifying: Deadline | null;
  measures: Said | null;
  appeal: Appeal | null;
  callingBack: Deadline | null;
  callback: (Said & { satisfied: boolean }) | null;
}

interface Verb<T extends string> extends CaseCommand {
  type: T;
}

export type RectificationCommand =
  | (Verb<'verify'> & { founded: boolean })
  | Verb<'rectify'>
  | (Verb<'appeal'> & { ground: ExclusionReason })
  /** `panel`: who judged, with the body of each; none of the rated body, nobody who appealed. */
  | (Verb<'rule-appeal'> & { upheld: boolean; panel: readonly { name: string; bodyId: string | null }[] })
  | (Verb<'call-back'> & { satisfied: boolean });

export type RectificationVerb = RectificationCommand['type'];
