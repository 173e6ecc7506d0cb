import type { Part, Ticket } from './ticket.ts';
import { refuse } from './refuse.ts';
import type { Refusal } from './decision.ts';

/** 分办单 that are not answered yet. */
export const openParts = ({ parts }: Pick<Ticket, 'parts'>): readonly Part[] =>
  parts.filter(({ settledAt }) => settledAt === null);

/** One call-back for all: it waits until every 分办单 is answered. */
export function partsOpen(ticket: Ticket): Refusal | null {
  const open = openParts(ticket);
  return open.length === 0 ? null : refuse('parts-open', { bodyIds: open.map(({ bodyId }) => bodyId) });
}
