import type { Instant } from '../time/instant.ts';
import type { RuleEntry, SlaLedgerEntry } from './sla-ledger.ts';

export interface ComputedDue {
  due: Instant;
  spans: readonly string[];
  ledger: readonly SlaLedgerEntry[];
}

/** No calendar covers the year yet; the spans are kept, to be computed when it is loaded. */
export interface MissingYear {
  year: number;
  spans: readonly string[];
}

export function isMissing(due: ComputedDue | MissingYear): due is MissingYear {
  return 'year' in due;
}

export function withRule(due: ComputedDue, rule: RuleEntry): ComputedDue {
  return { ...due, ledger: [...due.ledger, rule] };
}
