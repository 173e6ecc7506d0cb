import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { actOnLatest } from '../../commands/act-on-ticket.ts';
import { machine } from '../../commands/actors.ts';
import { unlessRefused } from '../../commands/unless-refused.ts';
import type { Processor } from '../processor.ts';

const ordinary = ['callback-incomplete', 'rating-missing', 'status-forbids'] as const;

/**
 * 未评价: after three tries over two days, or at the end of the time for call-back, the system closes what nobody
 * can or may be asked about. Whatever still needs a person stays.
 */
export const closeUncalled: Processor = {
  name: 'close-uncalled',
  on: ['record-callback', 'fire-clock'],
  concerns: ({ data }) => data.type !== 'fire-clock' || data.clockKey.startsWith('callbackEnd/'),
  handle: async (context, happened) => {
    for (const { ticketId, type } of happened) {
      const found = await context.store.tickets
        .findOne({ _id: ticketId, 'state.status': 'awaiting-callback' }, { 'state.clocks': 1 })
        .lean<{ state: Pick<Ticket, 'clocks'> }>();
      const callbackEnd = found?.state.clocks.findLast(({ name }) => name === 'callbackEnd');
      const over = callbackEnd?.fired.some((mark) => mark.startsWith('breach@')) ?? false;
      if (!found || (type === 'fire-clock' && !over)) continue;
      const close = { type: 'close', reason: '回访结束，未评价' } as const;
      await unlessRefused(ordinary, () => actOnLatest(context, ticketId, close, machine));
    }
  },
};
