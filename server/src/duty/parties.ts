import type { Ticket } from '@hotline/shared/domain/ticket/ticket';

type Assigned = Pick<Ticket, 'status' | 'lead' | 'coHandlers'>;

/** Bodies that have not signed what was dispatched to them; who was told by telephone knows. */
export function unsignedBodies(ticket: Assigned): string[] {
  const { status, lead, coHandlers } = ticket;
  const leading = status === 'awaiting-sign' && lead?.toldTo === null ? [lead.bodyId] : [];
  const helping = coHandlers.filter((one) => isWithBody(ticket) && one.status === 'awaiting-sign');
  return [...leading, ...helping.map(({ bodyId }) => bodyId)];
}

/** Whether a ticket still waits for this body's signature. */
export const isAwaited = (ticket: Assigned, bodyId: string): boolean =>
  unsignedBodies(ticket).includes(bodyId);

const isWithBody = ({ status }: Assigned): boolean => status === 'awaiting-sign' || status === 'handling';
