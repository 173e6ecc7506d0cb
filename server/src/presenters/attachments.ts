import type { CitizensAttachment } from '@hotline/shared/contracts/rest/attachments';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import type { Attachment } from '@hotline/shared/domain/attachment/attachment';
import { attachmentsFor, attachmentsForCitizen } from '@hotline/shared/domain/attachment/shown';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { ERASED } from '../store/sealed-event.ts';

/** 附件 that this reader may open; what was erased with its person is not there any more. */
export function presentAttachments(
  ticket: Ticket,
  reader: Actor,
): Pick<TicketView, 'attachments' | 'attachmentsHidden'> {
  const shown = attachmentsFor(ticket, reader);
  return {
    attachments: shown.filter(isThere).map(({ id, purpose, round, name, type, bytes, at, by }) => ({
      id,
      purpose,
      round,
      name,
      type,
      bytes,
      at,
      by: by.name,
      own: by.id === reader.id && round === ticket.round,
    })),
    attachmentsHidden: (ticket.attachments?.length ?? 0) - shown.length,
  };
}

export const presentCitizensAttachments = (ticket: Ticket): CitizensAttachment[] =>
  attachmentsForCitizen(ticket)
    .filter(isThere)
    .map(({ id, purpose, name, type }) => ({ id, purpose, name, type }));

const isThere = ({ sha256 }: Attachment): boolean => sha256 !== ERASED;
