import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';
import { answerOf, shareWith } from '../share-with.ts';

/** The 主单 was answered: each 关联单 comes to call-back with that answer, so that no caller is forgotten. */
export const shareAnswer: Processor = {
  name: 'share-answer',
  on: ['review'],
  handle: async (context, happened) => {
    for (const { ticketId } of happened) {
      const parent = (await loadTicket(context.store, ticketId))?.state;
      const answer = parent && answerOf(parent);
      if (!answer) continue;
      for (const child of parent.children) await shareWith(context, parent, child, answer);
    }
  },
};
