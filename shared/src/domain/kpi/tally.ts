import type { FactExclusion, FactName, MetricFact } from './metric-fact.ts';
import { toHundredths } from './percentage.ts';
import type { TicketCounts } from './ticket-metrics.ts';

/** How many facts are alike. */
export interface Tally {
  name: FactName;
  ok: boolean | null;
  excluded: FactExclusion | null;
  n: number;
  /** Sum of what marked answers got. */
  points?: number;
}

export function tallyOf(facts: readonly MetricFact[]): Tally[] {
  return facts.map(({ name, ok, excluded, points = 0 }) => ({ name, ok, excluded, n: 1, points }));
}

/** The counts of §7 from tallies, those left out not counted. */
export function countsOf(tallies: readonly Tally[]): TicketCounts {
  const counted = tallies.filter(({ excluded }) => excluded === null);
  const all = (name: FactName) => sum(counted.filter((tally) => tally.name === name));
  const kept = (name: FactName) => sum(counted.filter((tally) => tally.name === name && tally.ok === true));
  return {
    dispatched: all('dispatched'),
    signDue: all('sign'),
    signedInTime: kept('sign'),
    finishDue: all('finish'),
    finishedInTime: kept('finish'),
    returned: all('returned'),
    returnsUpheld: all('return-upheld'),
    extended: all('extended'),
    suspended: all('suspended'),
    answered: all('answered'),
    redone: all('redone'),
    contactable: all('contact'),
    contactedInTime: kept('contact'),
    invitedToRate: all('invited'),
    rated: all('satisfied'),
    solved: kept('solved'),
    satisfied: kept('satisfied'),
    appealDue: all('appeal'),
    appealKept: kept('appeal'),
    dispatchDue: all('dispatch'),
    dispatchedInTime: kept('dispatch'),
    reviewDue: all('review'),
    reviewedInTime: kept('review'),
  };
}

/** 答复质量: answers that were marked, and what they got on average, 0–10; `null` = none was. */
export function replyQualityOf(tallies: readonly Tally[]): { marked: number; average: number | null } {
  const answers = tallies.filter(({ name }) => name === 'reply-quality');
  const marked = sum(answers);
  const points = answers.reduce((total, tally) => total + (tally.points ?? 0), 0);
  return { marked, average: marked === 0 ? null : toHundredths(points / marked) };
}

/** Ratings left out, by reason: the counts are published. */
export function exclusionsOf(tallies: readonly Tally[]): { reason: FactExclusion; n: number }[] {
  const reasons = new Map<FactExclusion, number>();
  for (const { name, excluded, n } of tallies) {
    if (name === 'satisfied' && excluded) reasons.set(excluded, (reasons.get(excluded) ?? 0) + n);
  }
  return [...reasons].map(([reason, n]) => ({ reason, n }));
}

function sum(tallies: readonly Tally[]): number {
  return tallies.reduce((total, { n }) => total + n, 0);
}
