import type { CitizensAttachment } from '@hotline/shared/contracts/rest/attachments';
import type { AttachmentView, TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import type { Attachment } from '@hotline/shared/domain/attachment/attachment';
import { attachmentsFor, attachmentsForCitizen } from '@hotline/shared/domain/attachment/shown';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { MainReport } from '../attachments/main-report.ts';
import { ERASED } from '../store/sealed-event.ts';

type Shown = Pick<TicketView, 'attachments' | 'attachmentsHidden'>;

/** 附件 that this reader may open; what was erased with its person is not there any more. */
export function presentAttachments(ticket: Ticket, reader: Actor): Shown {
  const shown = attachmentsFor(ticket, reader);
  return {
    attachments: shown
      .filter(isThere)
      .map((one) => present(one, one.by.id === reader.id && one.round === ticket.round)),
    attachmentsHidden: (ticket.attachments?.length ?? 0) - shown.length,
  };
}

/** Those of a 主单, to be read only. */
export const presentMainReport = (report: MainReport | null): Shown => ({
  attachments: (report?.shown ?? []).filter(isThere).map((one) => present(one, false)),
  attachmentsHidden: report?.hidden ?? 0,
});

export const presentCitizensAttachments = (ticket: Ticket): CitizensAttachment[] =>
  attachmentsForCitizen(ticket)
    .filter(isThere)
    .map(({ id, purpose, name, type }) => ({ id, purpose, name, type }));

const present = (
  { id, purpose, round, name, type, bytes, at, by }: Attachment,
  own: boolean,
): AttachmentView => ({ id, purpose, round, name, type, bytes, at, by: by.name, own });

const isThere = ({ sha256 }: Attachment): boolean => sha256 !== ERASED;
