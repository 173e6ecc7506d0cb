import type { Attachment } from '@hotline/shared/domain/attachment/attachment';
import { attachmentsFor } from '@hotline/shared/domain/attachment/shown';
import { isHiddenFrom } from '@hotline/shared/domain/privacy/present';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';
import { mayRead, readingActor } from '../policies/ticket-access.ts';
import type { PersonRecord } from '../store/directory.ts';
import { loadTicketByNo } from '../store/ticket-repository.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';

/** 诉求附件 of a 主单, for a reader of its 分办单 or 关联单. */
export interface MainReport {
  main: LoadedTicket;
  shown: readonly Attachment[];
  hidden: number;
}

/**
 * `null` where there is no 主单 whose report he may see: that of a 分办单 is the same citizen's, that of a 关联单 another
 * one's. What either ticket shields is hidden.
 */
export async function mainReportFor(
  context: Context,
  ticket: Ticket,
  person: PersonRecord,
): Promise<MainReport | null> {
  const ticketNo = ticket.partOf ?? ticket.mergedInto;
  const main = ticketNo === null ? null : await loadTicketByNo(context.store, ticketNo);
  if (!main || (ticket.partOf === null && !mayRead(context, main.state, person))) return null;
  const reader = readingActor(person);
  const report = (main.state.attachments ?? []).filter(({ purpose }) => purpose === 'report');
  const mayOpen = isHiddenFrom(ticket, reader) ? [] : attachmentsFor(main.state, reader);
  const shown = report.filter((one) => mayOpen.includes(one));
  return { main, shown, hidden: report.length - shown.length };
}
