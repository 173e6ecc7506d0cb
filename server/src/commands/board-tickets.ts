import type { boardTickets } from '@hotline/shared/contracts/rest/supervision';
import type { Clock } from '@hotline/shared/domain/ticket/ticket';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { presentRow } from '../presenters/ticket-row.ts';
import type { PersonRecord } from '../store/directory.ts';
import { rowFields } from '../store/ticket-repository.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';
import { openFor } from './sla-board.ts';

type Query = z.output<NonNullable<typeof boardTickets.query>>;
type Answer = z.input<typeof boardTickets.response>;

const MOST = 500;

/** The tickets behind a figure of the SLA board, by the filter that the figure was counted by. */
export async function boardTicketsOf(context: Context, query: Query, reader: PersonRecord): Promise<Answer> {
  const { store } = context;
  const clock = clockOf(query, context.clock.now());
  const running = clock ? [{ 'state.clocks': { $elemMatch: clock.filter } }] : [];
  const filter = { $and: [openFor(context, reader), ...running] } as never;
  const [total, found] = await Promise.all([
    store.tickets.countDocuments(filter),
    store.tickets.find(filter, rowFields).sort({ dueAt: 1 }).limit(MOST).lean<LoadedTicket[]>(),
  ]);
  const rows = found.map(({ state, version }) => {
    const row = presentRow(state, version);
    const dueAt = clock ? nearest(state.clocks, clock.fits) : (row.nextDue?.dueAt ?? null);
    return { ...row, dueAt };
  });
  return { total, rows: rows.toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity)) };
}

const nearest = (clocks: readonly Clock[], fits: (clock: Clock) => boolean): number | null => {
  const dues = clocks.flatMap((clock) => (fits(clock) && clock.dueAt !== null ? clock.dueAt : []));
  return dues.length === 0 ? null : Math.min(...dues);
};

/** Running clocks that are meant, for the store and for one ticket; `null` = every open ticket. */
function clockOf({ state, clock, bodyId }: Query, now: number) {
  if (state === 'open' && clock === undefined && bodyId === undefined) return null;
  const name = clock ?? 'finish';
  const owner = bodyId === undefined ? {} : { owner: bodyId === 'hotline-itself' ? null : bodyId };
  const due = {
    open: { dueAt: { $gt: 0 } },
    overdue: { dueAt: { $gt: 0, $lt: now } },
    'due-soon': { dueAt: { $gte: now }, warnAt: { $gt: 0, $lte: now } },
  }[state];
  return {
    filter: { name, metAt: null, cancelledAt: null, ...owner, ...due },
    fits: (one: Clock) =>
      one.name === name &&
      one.metAt === null &&
      one.cancelledAt === null &&
      (owner.owner === undefined || one.owner === owner.owner),
  };
}
