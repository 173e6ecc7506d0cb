import type { ClockChange } from '../event.ts';
import type { Card, Ticket } from '../ticket.ts';

/** Cards that fell before a deadline was put off are withdrawn, with a trace. */
export function withdrawCards(ticket: Ticket, keys: ReadonlySet<string>, at: number): Partial<Ticket> {
  if (keys.size === 0) return {};
  const withdrawn = (card: Card) => keys.has(card.clockKey) && card.withdrawnAt === null;
  return { cards: ticket.cards.map((card) => (withdrawn(card) ? { ...card, withdrawnAt: at } : card)) };
}

/** Clocks that the changes put off. */
export function putOffKeys(ticket: Ticket, changes: readonly ClockChange[]): ReadonlySet<string> {
  const later = (change: ClockChange) =>
    change.op === 'move' &&
    (change.dueAt ?? 0) > (ticket.clocks.find(({ key }) => key === change.key)?.dueAt ?? Infinity);
  return new Set(changes.flatMap((change) => (change.op === 'move' && later(change) ? [change.key] : [])));
}
