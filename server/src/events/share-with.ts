import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { actOnLatest } from '../commands/act-on-ticket.ts';
import { machine } from '../commands/actors.ts';
import { unlessRefused } from '../commands/unless-refused.ts';
import type { Context } from '../context.ts';
import { loadTicketByNo } from '../store/ticket-repository.ts';

/** The answer of a 主单 that was accepted by review; `null` while there is none. */
export const answerOf = ({ status, result }: Ticket) => {
  if (!result || status === 'handling' || status === 'awaiting-review') return null;
  const { reply, contactResult, factual, solved } = result;
  return { reply, contactResult, factual, solved };
};

/** Brings one 关联单 to call-back with the answer of its 主单; one that is not under it any more stays as it is. */
export async function shareWith(
  context: Context,
  { ticketNo: parent }: Ticket,
  child: string,
  answer: NonNullable<ReturnType<typeof answerOf>>,
): Promise<void> {
  const found = await loadTicketByNo(context.store, child);
  if (!found || parent === null) return;
  await unlessRefused(['status-forbids', 'parent-unknown'], () =>
    actOnLatest(context, found._id, { type: 'share-answer', parent, answer }, machine),
  );
}
