import type { Instant } from '../time/instant.ts';
import type { Pause } from '../time/ledger.ts';
import type { StatutoryStage } from './profile.ts';
import type { TicketType, Urgency } from './vocabulary.ts';

/** What a deadline depends on besides its start. Everything optional is absent on an ordinary first round. */
export interface ClockFacts {
  type: TicketType;
  urgency: Urgency;
  /** 重办: `finish`, and with it `appeal`, take half the original. */
  redo?: boolean;
  /** Limit set by law; goes before the profile where it is longer. */
  statutory?: { span: string; citation: string } | null;
  /** Stage of a staged profile that `statutory` follows. */
  stage?: StatutoryStage | undefined;
  /** 诉求时限 of this round, beyond which `finish` does not go. */
  appealDue?: Instant | null;
  /** Set from above for `finish` and `appeal`; no local ruling moves it. */
  upstreamDue?: Instant | null;
  /** Due of the lead body, for `cohandler`. */
  leadDue?: Instant | null;
  /** Extensions granted in this round, in order: each puts off `finish` and the citizen's `appeal` alike. */
  extensions?: readonly GrantedExtension[];
  pauses?: readonly Pause[];
}

export interface GrantedExtension {
  span: string;
  approver: string;
  at: Instant;
}
