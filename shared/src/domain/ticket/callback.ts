import { civilDayOf, instantOf } from '../time/civil-date.ts';
import type { CallbackAttempt, Rating, Ticket } from './ticket.ts';
import { ratingLevels } from './vocabulary.ts';

/** Tries over at least {@link DAYS} days before a ticket counts as 未评价. */
export const TRIES = 3;
const DAYS = 2;
/** 非常满意, 满意, 基本满意. */
const CONTENT_LEVELS = 3;

/**
 * Whether the citizen is to be called back: not one who is anonymous, wants no contact or no call-back, or
 * reports in confidence (举报): a quality check takes its place. A 分办单 is asked about with its main ticket.
 */
export function callbackWanted({ citizen, matter, partOf }: Ticket): boolean {
  if (partOf !== null) return false;
  const silent = citizen.isAnonymous || citizen.doNotContact || !citizen.needCallback;
  return !silent && !(matter.type === 'report' && citizen.isConfidential);
}

/** The rating of this round. */
export function ratingOf(ticket: Ticket): Rating | undefined {
  return ticket.ratings.find(({ round }) => round === ticket.round);
}

export function isContent({ level, solved }: Pick<Rating, 'level' | 'solved'>): boolean {
  return ratingLevels.indexOf(level) < CONTENT_LEVELS && solved !== false;
}

/** Tries since the matter last came to call-back. */
export function triesOf(ticket: Ticket): readonly CallbackAttempt[] {
  return ticket.callbacks.filter(({ at, outcome }) => at >= ticket.statusSince && outcome !== 'rated');
}

/** When three tries over two days are complete; `null` while tries are missing. */
export function closableFrom(ticket: Ticket): number | null {
  const tries = triesOf(ticket);
  if (tries.length < TRIES) return null;
  const first = civilDayOf(tries[0]!.at);
  return instantOf(Math.max(first + DAYS - 1, civilDayOf(tries.at(-1)!.at)));
}
