import type { ReturnRequestView } from '@hotline/shared/contracts/rest/disputes';
import type { Assignment, ReturnRequest, Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Directory } from '../store/directory.ts';

export const namedBody = (directory: Directory, bodyId: string): { bodyId: string; bodyName: string } => ({
  bodyId,
  bodyName: directory.body(bodyId)?.name ?? bodyId,
});

export function presentRequest(
  ticket: Ticket,
  request: ReturnRequest,
  directory: Directory,
): ReturnRequestView {
  const { round, ordinal, bodyId, requestedAt, requestedBy, reason, clause, suggestedBodyId, ruling } =
    request;
  return {
    ...namedBody(directory, bodyId),
    round,
    ordinal,
    at: requestedAt,
    by: requestedBy.name,
    reason,
    clause,
    suggested: suggestedBodyId === null ? null : namedBody(directory, suggestedBodyId),
    window: windowOf(ticket, request),
    ruling: ruling && {
      upheld: ruling.upheld,
      at: ruling.at,
      by: ruling.by.name,
      reason: ruling.reason,
      clause: ruling.clause,
    },
  };
}

/** 退单窗口 of the dispatch that was returned. */
function windowOf(
  { clocks, lead, pastLeads }: Ticket,
  { round, ordinal }: ReturnRequest,
): ReturnRequestView['window'] {
  const isOf = (one: Assignment) => one.round === round && one.ordinal === ordinal;
  const dispatch = [...pastLeads, ...(lead ? [lead] : [])].find(isOf);
  const window = clocks.find(
    ({ name, startedAt }) => name === 'returnWindow' && startedAt === dispatch?.dispatchedAt,
  );
  return window ? { startedAt: window.startedAt, dueAt: window.dueAt } : null;
}
