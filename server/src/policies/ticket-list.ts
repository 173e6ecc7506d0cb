import { endStatuses, statuses } from '@hotline/shared/domain/ticket/vocabulary';
import type { Status } from '@hotline/shared/domain/ticket/vocabulary';
import type { ticketViews } from '@hotline/shared/contracts/rest/tickets';
import type { QueryFilter } from 'mongoose';
import type { Context } from '../context.ts';
import { holdsAny } from '../store/models/ticket-indexes.ts';
import type { TicketDocument } from '../store/models/ticket.ts';
import type { PersonRecord } from '../store/directory.ts';
import { isBodyStaff, readingRoles, scopeOf } from './ticket-access.ts';

export type ViewName = (typeof ticketViews)[number];
type Filter = QueryFilter<TicketDocument>;

export const openStatuses = statuses.filter((status) => !(endStatuses as readonly string[]).includes(status));
const nothing: Filter = { _id: { $in: [] } };

/** What a person may find: the same rule as `mayRead`, as a filter. */
export function readable(context: Context, person: PersonRecord): Filter {
  if (readingRoles(person).length === 0) return nothing;
  const scope = [...scopeOf(context, person)];
  const recused: Filter = {
    'state.matter.accused.person': { $ne: person.name },
    ...(person.bodyId
      ? { 'state.matter.accused.bodyId': { $nin: bodiesAbove(context, person.bodyId) } }
      : {}),
  };
  return isBodyStaff(person)
    ? { $and: [recused, { $or: [ledBy(scope), coHandledBy(scope), ledEarlierBy(scope)] }] }
    : recused;
}

/** He works in the body complained of when that body is his own or stands above his. */
function bodiesAbove({ directory }: Context, bodyId: string): string[] {
  const above: string[] = [];
  for (let id: string | null = bodyId; id !== null; id = directory.body(id)?.parentId ?? null) above.push(id);
  return above;
}

export const ledBy = (scope: readonly string[]): Filter => ({ 'state.lead.bodyId': { $in: scope } });
export const coHandledBy = (scope: readonly string[]): Filter => ({
  'state.coHandlers.bodyId': { $in: scope },
  ...holdsAny('coHandlers'),
});
export const ledEarlierBy = (scope: readonly string[]): Filter => ({
  'state.pastLeads.bodyId': { $in: scope },
  ...holdsAny('pastLeads'),
});

/** The lead has it. */
const withLead: readonly Status[] = [
  'awaiting-sign',
  'handling',
  'return-review',
  'extension-review',
  'long-cycle',
];
const withCoHandlers: readonly Status[] = [...withLead, 'awaiting-review'];

/** What waits for somebody of these bodies: as lead until it is submitted, as co-handler until it is fed back. */
const toDoInBodies = (scope: readonly string[]): Filter => ({
  $or: [
    { 'state.status': { $in: withLead }, 'state.lead.bodyId': { $in: scope } },
    {
      'state.status': { $in: withCoHandlers },
      'state.coHandlers': {
        $elemMatch: { bodyId: { $in: scope }, status: { $in: ['awaiting-sign', 'handling'] } },
      },
      ...holdsAny('coHandlers'),
    },
  ],
});

const byStatus: Partial<Record<ViewName, readonly Status[]>> = {
  intake: ['intake'],
  dispatch: ['awaiting-dispatch', 'redo'],
  consultation: ['consultation'],
  review: ['awaiting-review', 'recheck'],
  callback: ['awaiting-callback'],
};

/** In one of these statuses, or a co-handler says that it is no matter of his. */
export const isDisputed = (...inStatus: Status[]): Filter => ({
  $or: [{ 'state.status': { $in: inStatus } }, { 'state.coHandlers.status': 'disputed' }],
});

/** The work list of a scene. */
export function inView(context: Context, view: ViewName, person: PersonRecord): Filter {
  const listed = byStatus[view];
  if (listed) return { 'state.status': { $in: listed } };
  switch (view) {
    case 'mine':
      return {
        'state.status': { $in: openStatuses },
        $or: [{ 'state.openedBy.id': person._id }, { 'state.lead.handlerId': person._id }],
      };
    case 'body':
      return toDoInBodies(scopeOf(context, person));
    case 'return-review':
      return { 'state.status': { $in: openStatuses }, ...isDisputed('return-review') };
    case 'extension-review':
      return {
        $or: [
          { 'state.status': 'extension-review' },
          {
            'state.status': 'handling',
            'state.longCycle.approvedBy': null,
            'state.longCycle.until': { $gt: 0 },
          },
        ],
      };
    case 'supervision':
      return {
        'state.status': { $in: openStatuses },
        $or: [{ 'state.supervisionLevel': { $gt: 0 } }, { 'state.cards.0': { $exists: true } }],
      };
    default:
      return {};
  }
}
