import { callbackWanted } from '../../ticket/callback.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { MINUTE } from '../../time/instant.ts';
import type { CheckFacts } from './check-facts.ts';
import type { CheckReason } from './check.ts';

/** What draws attention, as data that an administrator edits. */
export interface CheckTerms {
  /** Share of all closed matters drawn at random, 0–1. */
  share: number;
  manyAnswers: number;
  /** Milliseconds before the rating. */
  contactWithin: number;
  /** Time for the check. */
  span: string;
}

/** One in twenty is the rule (§6); no public rule sets the others. */
export const defaultCheckTerms: CheckTerms = {
  share: 0.05,
  manyAnswers: 30,
  contactWithin: 30 * MINUTE,
  span: '3wd',
};

const RANGE = 2 ** 32;

/**
 * Whether chance chooses this closing. The choice follows from ticket, round and the site's salt alone, so an auditor
 * who knows the salt can repeat it, and nobody can steer it.
 */
export function drawn(ticketId: string, round: number, salt: string, share: number): boolean {
  return mixed(fnv1a(`${salt}/${ticketId}/${round}`)) / RANGE < share;
}

/** Why this closed matter is to be checked; empty = not. */
export function pickReasons(
  ticket: Ticket,
  facts: CheckFacts,
  salt: string,
  terms: CheckTerms = defaultCheckTerms,
): CheckReason[] {
  const reasons: CheckReason[] = [];
  if (drawn(ticket.id, ticket.round, salt, terms.share)) reasons.push('random');
  if (facts.sameReplies > 0) reasons.push('copied-reply');
  if (ticket.result?.contactResult !== 'reached' && callbackWanted(ticket)) reasons.push('no-call');
  if (facts.answersThatDay >= terms.manyAnswers) reasons.push('many-closings');
  if (contactedJustBefore(ticket, terms.contactWithin)) reasons.push('contact-before-rating');
  if (facts.samePhotos.length > 0) reasons.push('same-photo');
  return reasons;
}

function contactedJustBefore({ contacts, ratings, round }: Ticket, within: number): boolean {
  const rating = ratings.find((one) => one.round === round);
  return rating !== undefined && contacts.some(({ at }) => at <= rating.at && rating.at - at <= within);
}

/** FNV-1a, 32 bit. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The last bits of FNV-1a are good and the first are not: the finaliser of MurmurHash3 spreads them. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
