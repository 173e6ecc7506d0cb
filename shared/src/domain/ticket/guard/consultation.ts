import type { Refusal } from '../decision.ts';
import { refuse } from '../refuse.ts';
import type { Ticket } from '../ticket.ts';

const RETURNS_BEFORE_CONSULTATION = 2;

/** The third dispatch of a round after upheld returns is ruled by 会商 only. */
export function consultationNeeded(ticket: Ticket): Refusal | null {
  const upheldReturns = ticket.returns.filter(
    ({ round, ruling }) => round === ticket.round && ruling?.upheld,
  ).length;
  return upheldReturns >= RETURNS_BEFORE_CONSULTATION
    ? refuse('consultation-needed', { upheldReturns })
    : null;
}
