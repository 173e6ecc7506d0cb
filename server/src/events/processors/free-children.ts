import { transitions } from '@hotline/shared/domain/ticket/transitions/index';
import { isEnd } from '@hotline/shared/domain/ticket/vocabulary';
import { statusWords } from '@hotline/shared/words/zh-CN';
import { actOnLatest } from '../../commands/act-on-ticket.ts';
import { machine } from '../../commands/actors.ts';
import { unlessRefused } from '../../commands/unless-refused.ts';
import { loadTicket, loadTicketByNo } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

const ending = transitions.filter(({ to, verb }) => to !== 'same' && to.some(isEnd) && verb !== 'merge');

/**
 * A 主单 ended that had no answer to share: its citizen withdrew, it went elsewhere, it was void. Each 关联单 goes back
 * to where it was, so that no other caller is forgotten with it.
 */
export const freeChildren: Processor = {
  name: 'free-children',
  on: [...new Set(ending.map(({ verb }) => verb))],
  handle: async (context, happened) => {
    for (const { ticketId } of happened) {
      const parent = (await loadTicket(context.store, ticketId))?.state;
      if (!parent || !isEnd(parent.status)) continue;
      const reason = `主单${statusWords[parent.status]}，恢复单独办理`;
      for (const child of parent.children) {
        const found = await loadTicketByNo(context.store, child);
        if (found?.state.mergedInto !== parent.ticketNo || found.state.status !== 'merged') continue;
        await unlessRefused(['status-forbids'], () =>
          actOnLatest(context, found._id, { type: 'unmerge', reason }, machine),
        );
      }
    }
  },
};
