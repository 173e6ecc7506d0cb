import { describe, expect, it } from 'vitest';
import { callMetrics } from './call-metrics.ts';
import type { CallCounts } from './call-metrics.ts';
import { addCounts } from './counts.ts';
import { qualityScore } from './quality-score.ts';
import { countsForSatisfaction, isSatisfied } from './satisfaction.ts';
import { ticketMetrics } from './ticket-metrics.ts';
import type { TicketCounts } from './ticket-metrics.ts';

const calls: CallCounts = {
  offered: 105,
  answered: 95,
  abandoned: 10,
  abandonedWithin5s: 5,
  answeredWithin15s: 90,
  answeredWithin15sOfInvite: 80,
  waitedMs: 950_000,
  talkMs: 9_500_000,
  holdMs: 950_000,
  wrapMs: 1_900_000,
  staffedMs: 24_700_000,
  busyMs: 12_350_000,
  lost: 8,
  lostCalledBackWithin30min: 6,
  accepted: 60,
  answeredAtOnce: 24,
};

const tickets: TicketCounts = {
  dispatched: 200,
  signDue: 100,
  signedInTime: 99,
  finishDue: 80,
  finishedInTime: 78,
  returned: 10,
  returnsUpheld: 4,
  extended: 6,
  suspended: 2,
  answered: 50,
  redone: 5,
  contactable: 40,
  contactedInTime: 38,
  invitedToRate: 50,
  rated: 40,
  solved: 36,
  satisfied: 35,
  appealDue: 10,
  appealKept: 9,
  dispatchDue: 20,
  dispatchedInTime: 19,
  reviewDue: 8,
  reviewedInTime: 8,
};

const nothing = <T extends object>(counts: T) =>
  Object.fromEntries(Object.keys(counts).map((name) => [name, 0])) as T;

describe('call metrics', () => {
  it('leave out who hung up within five seconds', () => {
    expect(callMetrics(calls)).toEqual({
      connectionRate: 95,
      within15sRate: 90,
      within15sOfInviteRate: 80,
      abandonmentRate: 5,
      averageWaitMs: 10_000,
      averageHandlingMs: 130_000,
      callbackRate: 75,
      utilisation: 50,
      answeredAtOnceRate: 40,
    });
  });

  it('are null where nothing happened', () => {
    expect(new Set(Object.values(callMetrics(nothing(calls))))).toEqual(new Set([null]));
  });
});

describe('ticket metrics', () => {
  it('follow the published definitions', () => {
    expect(ticketMetrics(tickets)).toEqual({
      signedInTimeRate: 99,
      onTimeRate: 97.5,
      overdueRate: 2.5,
      returnRate: 5,
      misdispatchRate: 2,
      extensionRate: 3,
      suspensionRate: 1,
      redoRate: 10,
      responseRate: 95,
      solvedRate: 90,
      satisfiedRate: 87.5,
      ratingRate: 80,
      appealKeptRate: 90,
      dispatchInTimeRate: 95,
      reviewInTimeRate: 100,
    });
  });

  it('can be kept in parts and added up', () => {
    expect(addCounts(tickets, nothing(tickets))).toEqual(tickets);
    expect(ticketMetrics(addCounts(tickets, tickets))).toEqual(ticketMetrics(tickets));
  });

  it('count ratings of real matters alone', () => {
    const rated = { isMergedChild: false, referredToLegalRoute: false, closureRecognised: false };
    const types = ['complaint', 'request', 'report', 'suggestion', 'consultation', 'praise'] as const;
    expect(types.filter((type) => countsForSatisfaction({ ...rated, type }))).toEqual(types.slice(0, 4));
    for (const exclusion of ['isMergedChild', 'referredToLegalRoute', 'closureRecognised']) {
      expect(countsForSatisfaction({ ...rated, type: 'complaint', [exclusion]: true })).toBe(false);
    }
    expect(isSatisfied('fairly-satisfied')).toBe(true);
    expect(isSatisfied('dissatisfied')).toBe(false);
  });
});

describe('the score of a call', () => {
  it('is weighted, and 0 if a fatal item fails', () => {
    const greeting = { weight: 20, score: 0.5, fatal: false };
    const privacy = { weight: 20, score: 1, fatal: true };
    expect(qualityScore([greeting, privacy])).toBe(75);
    expect(qualityScore([greeting, { ...privacy, score: 0 }])).toBe(0);
    expect(qualityScore([])).toBeNull();
  });
});
