import type { listTickets as listRoute } from '@hotline/shared/contracts/rest/tickets';
import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import type { Status } from '@hotline/shared/domain/ticket/vocabulary';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { listParts } from '../policies/list-parts.ts';
import type { ListPart } from '../policies/list-parts.ts';
import { presentRow } from '../presenters/ticket-row.ts';
import type { PersonRecord } from '../store/directory.ts';
import { by } from '../store/models/ticket-indexes.ts';
import type { Store } from '../store/store.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';
import { rowFields } from '../store/ticket-repository.ts';

type Query = z.output<NonNullable<typeof listRoute.query>>;

/** Counting stops here: nobody turns to page two hundred. */
const MOST_COUNTED = 10_000;
/** Fewer of a status are found by the status, more by their turn among all. */
const RARE = 1000;

/** A work list: what is open by the nearest deadline, then what ended, the latest accepted first. */
export async function listTickets(
  context: Context,
  { page, size, ...wanted }: Query,
  reader: PersonRecord,
): Promise<{ rows: TicketRow[]; total: number }> {
  const found: LoadedTicket[] = [];
  const skip = (page - 1) * size;
  let total = 0;
  const isRare = wanted.status !== undefined && (await isRareStatus(context.store, wanted.status));
  for (const part of listParts(context, wanted, reader, isRare)) {
    const window = { skip: Math.max(0, skip - total), limit: size - found.length };
    const some = window.limit > 0 ? await rowsOf(context.store, part, window) : [];
    found.push(...some);
    total += await countOf(context.store, part, {
      ...window,
      found: some.length,
      most: MOST_COUNTED - total,
    });
  }
  return { rows: found.map(({ state, version }) => presentRow(state, version)), total };
}

async function isRareStatus({ tickets }: Store, status: Status): Promise<boolean> {
  const some = { limit: RARE, hint: by('state.status_1_dueAt_1') };
  return (await tickets.countDocuments({ 'state.status': status }, some)) < RARE;
}

interface Window {
  skip: number;
  limit: number;
}

const rowsOf = ({ tickets }: Store, { filter, ...by }: ListPart, window: Window): Promise<LoadedTicket[]> =>
  tickets.find(filter, rowFields, { ...by, ...window }).lean<LoadedTicket[]>();

/** A window that is not full tells the end, and nothing has to be counted. */
async function countOf(
  { tickets }: Store,
  { filter, hint }: ListPart,
  { skip, limit, found, most }: Window & { found: number; most: number },
): Promise<number> {
  if (found < limit && (found > 0 || skip === 0)) return Math.min(most, skip + found);
  if (most <= 0) return 0;
  return tickets.countDocuments(filter, { limit: most, ...(hint ? { hint } : {}) });
}
