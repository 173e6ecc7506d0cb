import type { Ticket } from '@hotline/shared/domain/ticket/ticket';

/**
 * A ticket is written some fifteen times until it ends, hardly ever afterwards, and each write costs an entry in every
 * index that holds it: what only ended tickets are asked by is partial. Questions name the index that they are answered
 * from; left to choose, the store reads every ticket that there ever was.
 */
const indexes = [
  {
    name: 'state.ticketNo_1',
    key: { 'state.ticketNo': 1 },
    unique: true,
    partialFilterExpression: { 'state.ticketNo': { $type: 'string' } },
  },
  {
    name: 'intake.key_1',
    key: { 'intake.key': 1 },
    unique: true,
    partialFilterExpression: { 'intake.key': { $exists: true } },
  },
  {
    name: 'firstOfCall_1',
    key: { firstOfCall: 1 },
    unique: true,
    partialFilterExpression: { firstOfCall: { $exists: true } },
  },
  {
    name: 'state.upstreamNo_1',
    key: { 'state.upstreamNo': 1 },
    unique: true,
    partialFilterExpression: { 'state.source': 'police' },
  },
  { name: 'outboxSince_1', key: { outboxSince: 1 }, partialFilterExpression: { outboxSince: { $gt: 0 } } },
  { name: 'nextDueAt_1', key: { nextDueAt: 1 }, partialFilterExpression: { nextDueAt: { $gt: 0 } } },
  {
    name: 'calendarVersion_1',
    key: { calendarVersion: 1 },
    partialFilterExpression: { calendarVersion: { $gt: 0 } },
  },
  { name: 'state.status_1_dueAt_1', key: { 'state.status': 1, dueAt: 1 } },
  { name: 'accepted', key: { 'state.acceptedAt': 1 } },
  {
    name: 'answered',
    key: { 'state.statusSince': 1 },
    partialFilterExpression: { 'state.status': 'answered' },
  },
  {
    name: 'closed',
    key: { 'state.closedAt': 1 },
    partialFilterExpression: { 'state.closedAt': { $gt: 0 } },
  },
  { name: 'state.lead.bodyId_1_state.status_1', key: { 'state.lead.bodyId': 1, 'state.status': 1 } },
  {
    name: 'of-co-handler',
    key: { 'state.coHandlers.bodyId': 1 },
    partialFilterExpression: { 'state.coHandlers.0': { $exists: true } },
  },
  {
    name: 'of-past-lead',
    key: { 'state.pastLeads.bodyId': 1 },
    partialFilterExpression: { 'state.pastLeads.0': { $exists: true } },
  },
  {
    name: 'of-child',
    key: { 'state.children': 1 },
    partialFilterExpression: { 'state.children.0': { $exists: true } },
  },
  { name: 'state.citizen.callerNo_1', key: { 'state.citizen.callerNo': 1 } },
  { name: 'state.queryCode_1', key: { 'state.queryCode': 1 } },
  { name: 'state.callIds_1', key: { 'state.callIds': 1 } },
] as const;

export const ticketIndexes: readonly {
  name: string;
  key: Readonly<Record<string, 1>>;
  unique?: true;
  partialFilterExpression?: object;
}[] = indexes;

/** Of earlier releases. An index that is to be another gets another name, which the store insists on. */
export const retiredTicketIndexes: readonly string[] = ['state.coHandlers.bodyId_1'];

type TicketIndex = (typeof indexes)[number]['name'];

/** @example tickets.countDocuments({ 'state.acceptedAt': { $gte: since } }, { hint: by('accepted') }) */
export const by = (name: TicketIndex): TicketIndex => name;

/** The one of that number. Without the type its index, which is partial, is not used. */
export const numbered = (ticketNo: string) => ({
  'state.ticketNo': { $eq: ticketNo, $type: 'string' as const },
});

type Listed = keyof Pick<Ticket, 'coHandlers' | 'pastLeads' | 'children'>;

/** The list holds something: without it a partial index of such tickets cannot be used. */
export const holdsAny = (list: Listed): Record<string, { $exists: true }> => ({
  [`state.${list}.0`]: { $exists: true },
});
