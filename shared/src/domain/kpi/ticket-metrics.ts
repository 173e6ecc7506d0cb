import { percentage } from './percentage.ts';
import type { Percentage } from './percentage.ts';

/** What happened to tickets in a period, of one body or of the whole hotline. */
export interface TicketCounts {
  /** To a body; a new dispatch after an upheld return counts again. */
  dispatched: number;
  signDue: number;
  signedInTime: number;
  /** Finish deadlines, extended where granted, that fell due in the period. */
  finishDue: number;
  finishedInTime: number;
  returned: number;
  returnsUpheld: number;
  extended: number;
  /** 长周期挂账. */
  suspended: number;
  /** Answers that review accepted. */
  answered: number;
  redone: number;
  contactable: number;
  contactedInTime: number;
  invitedToRate: number;
  /** Rated tickets that count, see `countsForSatisfaction`. */
  rated: number;
  solved: number;
  /** 非常满意, 满意 or 基本满意. */
  satisfied: number;
  /** Of the hotline: 诉求时限 that ended in the period. */
  appealDue: number;
  appealKept: number;
  dispatchDue: number;
  dispatchedInTime: number;
  reviewDue: number;
  reviewedInTime: number;
}

export interface TicketMetrics {
  /** 及时签收率. */
  signedInTimeRate: Percentage;
  /** 按时办结率. */
  onTimeRate: Percentage;
  /** 超期率. */
  overdueRate: Percentage;
  /** 退单率. */
  returnRate: Percentage;
  /** 误派率. */
  misdispatchRate: Percentage;
  /** 延期率. */
  extensionRate: Percentage;
  /** 挂账率. */
  suspensionRate: Percentage;
  /** 重办率. */
  redoRate: Percentage;
  /** 响应率, 解决率, 满意率: the three rates. */
  responseRate: Percentage;
  solvedRate: Percentage;
  satisfiedRate: Percentage;
  /** 主动评价率. */
  ratingRate: Percentage;
  appealKeptRate: Percentage;
  dispatchInTimeRate: Percentage;
  reviewInTimeRate: Percentage;
}

export function ticketMetrics(counts: TicketCounts): TicketMetrics {
  const { dispatched, finishDue, rated } = counts;
  return {
    signedInTimeRate: percentage(counts.signedInTime, counts.signDue),
    onTimeRate: percentage(counts.finishedInTime, finishDue),
    overdueRate: percentage(finishDue - counts.finishedInTime, finishDue),
    returnRate: percentage(counts.returned, dispatched),
    misdispatchRate: percentage(counts.returnsUpheld, dispatched),
    extensionRate: percentage(counts.extended, dispatched),
    suspensionRate: percentage(counts.suspended, dispatched),
    redoRate: percentage(counts.redone, counts.answered),
    responseRate: percentage(counts.contactedInTime, counts.contactable),
    solvedRate: percentage(counts.solved, rated),
    satisfiedRate: percentage(counts.satisfied, rated),
    ratingRate: percentage(rated, counts.invitedToRate),
    appealKeptRate: percentage(counts.appealKept, counts.appealDue),
    dispatchInTimeRate: percentage(counts.dispatchedInTime, counts.dispatchDue),
    reviewInTimeRate: percentage(counts.reviewedInTime, counts.reviewDue),
  };
}
