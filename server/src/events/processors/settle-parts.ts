import { isEnd } from '@hotline/shared/domain/ticket/vocabulary';
import { actOnLatest } from '../../commands/act-on-ticket.ts';
import { machine } from '../../commands/actors.ts';
import { unlessRefused } from '../../commands/unless-refused.ts';
import { loadTicket, loadTicketByNo } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** A 分办单 that was answered is closed without a call-back of its own; its main ticket waits for one body less. */
export const settleParts: Processor = {
  name: 'settle-parts',
  on: 'all',
  concerns: ({ from, to }) => from !== to && (to === 'awaiting-callback' || isEnd(to)),
  handle: async (context, happened) => {
    for (const { ticketId } of happened) {
      const part = (await loadTicket(context.store, ticketId))?.state;
      if (!part?.partOf || !part.ticketNo) continue;
      if (part.status === 'awaiting-callback') {
        const close = { type: 'close', reason: `随主单 ${part.partOf} 一并回访` } as const;
        await unlessRefused(['status-forbids'], () => actOnLatest(context, ticketId, close, machine));
      } else if (!isEnd(part.status)) continue;
      const main = await loadTicketByNo(context.store, part.partOf);
      const settle = { type: 'settle-part', ticketNo: part.ticketNo } as const;
      if (main) await unlessRefused(['already-done'], () => actOnLatest(context, main._id, settle, machine));
    }
  },
};
