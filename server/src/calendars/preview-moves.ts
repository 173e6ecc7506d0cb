import { setImmediate } from 'node:timers/promises';
import type { DueMoveRow, DueMoves } from '@hotline/shared/contracts/rest/calendars';
import { dueMoves } from '@hotline/shared/domain/ticket/clock/due-moves';
import type { Reckoning } from '@hotline/shared/domain/ticket/context';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';
import { rawTickets } from '../store/ticket-repository.ts';
import type { TicketDocument } from '../store/models/ticket.ts';

/** What deadlines depend on, without what the citizen said. */
export const previewFields = {
  calendarVersion: 1,
  'state.ticketNo': 1,
  'state.status': 1,
  'state.round': 1,
  'state.matter.type': 1,
  'state.matter.urgency': 1,
  'state.matter.category': 1,
  'state.profile': 1,
  'state.upstreamDue': 1,
  'state.clocks': 1,
  'state.extensions': 1,
  'state.inquiry': 1,
} as const;

export type Previewed = Pick<TicketDocument, 'calendarVersion'> & { state: Ticket };

const SHOWN = 200;
const TOGETHER = 500;
/** After so many the process looks to its other work. */
const AT_A_STRETCH = 10;

/**
 * Which open deadlines other grounds would move; nothing is written.
 * @param on new grounds for a ticket, `null` = it stays as it is.
 */
export async function previewMoves(
  { store }: Pick<Context, 'store'>,
  filter: object,
  on: (ticket: Previewed) => Reckoning | null,
): Promise<DueMoves> {
  const sum = { tickets: 0, moved: 0, becomeLate: 0, relieved: 0 };
  let rows: DueMoveRow[] = [];
  const found = rawTickets(store)
    .find({ $and: [{ calendarVersion: { $gt: 0 } }, filter] })
    .project<Previewed>(previewFields)
    .batchSize(TOGETHER);
  for await (const ticket of found) {
    const reckoning = on(ticket);
    sum.tickets += 1;
    if (sum.tickets % AT_A_STRETCH === 0) await setImmediate();
    const moves = reckoning ? rowsOf(ticket.state, reckoning) : [];
    if (moves.length === 0) continue;
    sum.moved += 1;
    if (moves.some(({ becomesLate }) => becomesLate)) sum.becomeLate += 1;
    if (moves.some(({ isRelieved }) => isRelieved)) sum.relieved += 1;
    rows.push(...moves);
    if (rows.length > 10 * SHOWN) rows = foremost(rows);
  }
  return { ...sum, rows: foremost(rows) };
}

const rowsOf = (ticket: Ticket, reckoning: Reckoning): DueMoveRow[] =>
  dueMoves(ticket, reckoning).map(({ clock, owner, from, to, becomesLate, isRelieved }) => {
    const ticketNo = ticket.ticketNo ?? '';
    return { ticketNo, clock, bodyId: owner, from, to, becomesLate, isRelieved };
  });

const foremost = (rows: readonly DueMoveRow[]): DueMoveRow[] =>
  rows.toSorted((a, b) => Number(b.becomesLate) - Number(a.becomesLate) || a.to - b.to).slice(0, SHOWN);
