import { actOnLatest } from '../../commands/act-on-ticket.ts';
import { machine } from '../../commands/actors.ts';
import { unlessRefused } from '../../commands/unless-refused.ts';
import { loadTicket, loadTicketByNo } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** The 主单 was answered: each 关联单 comes to call-back with that answer, so that no caller is forgotten. */
export const shareAnswer: Processor = {
  name: 'share-answer',
  on: ['review'],
  handle: async (context, happened) => {
    for (const { ticketId } of happened) {
      const parent = (await loadTicket(context.store, ticketId))?.state;
      if (!parent?.ticketNo || !parent.result || parent.status === 'handling') continue;
      const { reply, contactResult, factual, solved } = parent.result;
      const answer = { reply, contactResult, factual, solved };
      const share = { type: 'share-answer', parent: parent.ticketNo, answer } as const;
      for (const child of parent.children) {
        const found = await loadTicketByNo(context.store, child);
        if (!found) continue;
        await unlessRefused(['status-forbids', 'parent-unknown'], () =>
          actOnLatest(context, found._id, share, machine),
        );
      }
    }
  },
};
