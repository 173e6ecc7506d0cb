import type { TicketType } from '../sla/vocabulary.ts';
import type { RatingLevel } from '../ticket/vocabulary.ts';

/** 好差评: the top three levels. */
const satisfiedLevels: readonly RatingLevel[] = ['very-satisfied', 'satisfied', 'fairly-satisfied'];

export function isSatisfied(level: RatingLevel): boolean {
  return satisfiedLevels.includes(level);
}

export interface RatedTicket {
  type: TicketType;
  isMergedChild: boolean;
  /** 告知法定途径. */
  referredToLegalRoute: boolean;
  /** 办结认定. */
  closureRecognised: boolean;
}

/** Whether a rating counts for 解决率 and 满意率. */
export function countsForSatisfaction(ticket: RatedTicket): boolean {
  const { type, isMergedChild, referredToLegalRoute, closureRecognised } = ticket;
  if (type === 'consultation' || type === 'praise') return false;
  return !isMergedChild && !referredToLegalRoute && !closureRecognised;
}
