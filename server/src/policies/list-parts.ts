import type { listTickets as listRoute } from '@hotline/shared/contracts/rest/tickets';
import { endStatuses, type Status } from '@hotline/shared/domain/ticket/vocabulary';
import type { QueryFilter } from 'mongoose';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { PersonRecord } from '../store/directory.ts';
import { by } from '../store/models/ticket-indexes.ts';
import type { TicketDocument } from '../store/models/ticket.ts';
import { isBodyStaff, scopeOf } from './ticket-access.ts';
import { coHandledBy, inView, ledBy, ledEarlierBy, openStatuses, readable } from './ticket-list.ts';

type Query = Pick<z.output<NonNullable<typeof listRoute.query>>, 'view' | 'status' | 'q'>;
type Filter = QueryFilter<TicketDocument>;

/** A piece of a list that one index gives; the next begins where it ends. */
export interface ListPart {
  filter: Filter;
  sort: Record<string, 1 | -1>;
  hint?: string;
}

const latestFirst = { 'state.acceptedAt': -1 } as const;

/**
 * What is open is sorted whole; what ended is read in the order of an index, since there is no end of it.
 * @param isRare few are in the status asked for, so that they are sorted whole as well
 */
export function listParts(
  context: Context,
  { view, status, q }: Query,
  reader: PersonRecord,
  isRare: boolean,
): ListPart[] {
  const wanted = (statuses: readonly Status[]): Filter => ({
    $and: [
      { 'state.ticketNo': { $type: 'string' } },
      { 'state.status': { $in: statuses.filter((one) => status === undefined || one === status) } },
      readable(context, reader),
      inView(context, view, reader),
      ...(q ? [matching(q)] : []),
    ],
  });
  if (q && isNumber(q)) {
    const filter = wanted([...openStatuses, ...endStatuses]);
    return [{ filter, sort: { 'state.ticketNo': 1 }, hint: by('state.ticketNo_1') }];
  }
  const ofBody = isBodyStaff(reader) || view === 'body';
  const open = { filter: wanted(openStatuses), sort: { dueAt: 1, _id: 1 } } as const;
  const first = ofBody ? open : { ...open, hint: by('state.status_1_dueAt_1') };
  if (view !== 'all') return [first];
  const ended = wanted(endStatuses);
  const hint = isRare ? by('state.status_1_dueAt_1') : by('accepted');
  return [
    first,
    ...(ofBody
      ? endedOfBodies(ended, scopeOf(context, reader))
      : [{ filter: ended, sort: latestFirst, hint }]),
  ];
}

/** Those that they led to the end, then those that they helped with, then those that they had for a time. */
function endedOfBodies(ended: Filter, scope: readonly string[]): ListPart[] {
  const [led, helped, had] = [ledBy(scope), coHandledBy(scope), ledEarlierBy(scope)];
  const part = (filters: Filter[], hint: string) => ({
    filter: { $and: [ended, ...filters] },
    sort: latestFirst,
    hint,
  });
  return [
    part([led], by('state.lead.bodyId_1_state.status_1')),
    part([helped, { $nor: [led] }], by('of-co-handler')),
    part([had, { $nor: [led, helped] }], by('of-past-lead')),
  ];
}

const isNumber = (q: string): boolean => /^\d{6,}$/u.test(q.trim());

function matching(q: string): Filter {
  if (isNumber(q)) return { 'state.ticketNo': { $regex: `^${q.trim()}` } };
  const text = q.trim().replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  return { 'state.matter.title': { $regex: text, $options: 'i' } };
}
