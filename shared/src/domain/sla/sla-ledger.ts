import type { Instant } from '../time/instant.ts';
import type { LedgerEntry } from '../time/ledger.ts';

/** A rule that decided the deadline, beside the days that were counted. */
export type RuleEntry = { kind: 'rule' } & (
  | { rule: 'span'; span: string; from: Instant }
  /** 20:00–08:00: due in the morning. */
  | { rule: 'night-arrival'; due: Instant }
  | { rule: 'dispatch-allowance'; due: Instant }
  | { rule: 'redo'; original: string; span: string }
  /** A longer limit that the law gives. */
  | { rule: 'statutory'; span: string; citation: string }
  | { rule: 'extension'; span: string; approver: string; at: Instant }
  /** 承办时限 never goes beyond 诉求时限 and the limit from above. */
  | { rule: 'capped-by-appeal' | 'capped-by-upstream'; due: Instant; instead: Instant }
  | { rule: 'workday-before-lead' | 'half-of-lead'; leadDue: Instant; due: Instant }
  /** The calendar of the year is missing: computed from the same start when it is loaded. */
  | { rule: 'calendar-missing'; year: number }
);

export type SlaLedgerEntry = LedgerEntry | RuleEntry;
