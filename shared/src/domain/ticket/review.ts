import type { ReplyMarks } from './reply-marks.ts';
import type { Actor } from './actor.ts';

/** 审核 of a submission; a refused one counts as never submitted. */
export interface Review {
  round: number;
  at: number;
  by: Actor;
  accepted: boolean;
  reason: string;
  /** Left out where nobody marked the answer. */
  marks?: ReplyMarks;
}

/** 复核 of a closed ticket: a citizen's dispute, or 虚假办结 found. */
export interface Recheck {
  round: number;
  requestedAt: number;
  requestedBy: Actor;
  reason: string;
  ruling: { upheld: boolean; at: number; by: Actor; reason: string } | null;
}
