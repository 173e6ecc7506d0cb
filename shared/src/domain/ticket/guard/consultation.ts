import type { Refusal } from '../decision.ts';
import { refuse } from '../refuse.ts';
import type { Ticket } from '../ticket.ts';

/** After so many upheld returns in a round nobody dispatches any more. */
export const RETURNS_BEFORE_CONSULTATION = 2;

export const upheldReturns = ({ returns, round }: Pick<Ticket, 'returns' | 'round'>): number =>
  returns.filter((one) => one.round === round && one.ruling?.upheld).length;

/** The third dispatch of a round after upheld returns is ruled by 会商 only. */
export function consultationNeeded(ticket: Ticket): Refusal | null {
  const upheld = upheldReturns(ticket);
  return upheld >= RETURNS_BEFORE_CONSULTATION
    ? refuse('consultation-needed', { upheldReturns: upheld })
    : null;
}
