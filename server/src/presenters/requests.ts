import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { saySpan } from '@hotline/shared/words/zh-CN';

/** What was asked for and is, or was, to be ruled on; the earliest first. */
export function presentRequests({ extensions, rechecks }: Ticket): TicketView['requests'] {
  const longer = extensions.map(({ requestedAt, requestedBy, span, reason, proof, ruling }) => ({
    kind: 'extension' as const,
    at: requestedAt,
    by: requestedBy.name,
    text: `${saySpan(span)}。${reason}（证明材料：${proof || '无'}）`,
    ruling: ruling && { granted: ruling.granted, reason: ruling.reason },
  }));
  const again = rechecks.map(({ requestedAt, requestedBy, reason, ruling }) => ({
    kind: 'recheck' as const,
    at: requestedAt,
    by: requestedBy.name,
    text: reason,
    ruling: ruling && { granted: ruling.upheld, reason: ruling.reason },
  }));
  return [...longer, ...again].toSorted((a, b) => a.at - b.at);
}
