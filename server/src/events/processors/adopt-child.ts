import { isEnd } from '@hotline/shared/domain/ticket/vocabulary';
import { actOnLatest } from '../../commands/act-on-ticket.ts';
import { machine } from '../../commands/actors.ts';
import { unlessRefused } from '../../commands/unless-refused.ts';
import { loadTicket, loadTicketByNo } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';
import { answerOf, shareWith } from '../share-with.ts';

/**
 * 并单, second act: the 主单 takes the child in, if it is still open; otherwise the child goes back to where it
 * was, so that no citizen waits under a closed ticket. One that comes after the answer is told it at once.
 */
export const adoptChild: Processor = {
  name: 'adopt-child',
  on: ['merge'],
  handle: async (context, happened) => {
    for (const { ticketId } of happened) {
      const child = (await loadTicket(context.store, ticketId))?.state;
      if (!child?.mergedInto || !child.ticketNo) continue;
      const parent = await loadTicketByNo(context.store, child.mergedInto);
      if (parent && !isEnd(parent.state.status)) {
        const adopt = { type: 'adopt-child', child: child.ticketNo } as const;
        await unlessRefused(['already-done'], () => actOnLatest(context, parent._id, adopt, machine));
        const adopting = (await loadTicket(context.store, parent._id))!.state;
        const answer = adopting.status === 'awaiting-callback' ? answerOf(adopting) : null;
        if (answer) await shareWith(context, adopting, child.ticketNo, answer);
      } else {
        const release = { type: 'unmerge', reason: '主单已办结，恢复单独办理' } as const;
        await unlessRefused(['status-forbids', 'role-forbidden'], () =>
          actOnLatest(context, ticketId, release, machine),
        );
      }
    }
  },
};
