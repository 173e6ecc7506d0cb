import { actOnLatest } from '../../commands/act-on-ticket.ts';
import { machine } from '../../commands/actors.ts';
import { unlessRefused } from '../../commands/unless-refused.ts';
import { by, holdsAny } from '../../store/models/ticket-indexes.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** 撤销并单, second act: the 主单 lets the child go, unless it was merged into it again meanwhile. */
export const releaseChild: Processor = {
  name: 'release-child',
  on: ['unmerge'],
  handle: async (context, happened) => {
    for (const { ticketId } of happened) {
      const child = (await loadTicket(context.store, ticketId))?.state;
      if (!child?.ticketNo) continue;
      const parents = await context.store.tickets
        .find(
          {
            'state.children': child.ticketNo,
            ...holdsAny('children'),
            'state.ticketNo': { $ne: child.mergedInto },
          },
          { _id: 1 },
        )
        .hint(by('of-child'))
        .lean();
      for (const { _id } of parents) {
        const release = { type: 'release-child', child: child.ticketNo } as const;
        await unlessRefused(['child-unknown'], () => actOnLatest(context, _id, release, machine));
      }
    }
  },
};
