import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { actOnLatest } from '../../commands/act-on-ticket.ts';
import { machine } from '../../commands/actors.ts';
import { unlessRefused } from '../../commands/unless-refused.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** 拆单 (一事一单): matters taken in one call are siblings of each other and get one call-back. */
export const linkSiblings: Processor = {
  name: 'link-siblings',
  on: ['open'],
  concerns: ({ data }) => data.type === 'open' && data.callId !== null,
  handle: async (context, happened) => {
    for (const { ticketId } of happened) {
      const ticket = (await loadTicket(context.store, ticketId))?.state;
      const callId = ticket?.callIds[0];
      if (!ticket?.ticketNo || callId === undefined) continue;
      const others = await context.store.tickets
        .find({ 'state.callIds': callId, _id: { $ne: ticketId } }, { 'state.ticketNo': 1 })
        .lean<{ _id: string; state: Pick<Ticket, 'ticketNo'> }[]>();
      for (const { _id, state } of others) {
        if (!state.ticketNo) continue;
        await link(context, _id, ticket.ticketNo);
        await link(context, ticketId, state.ticketNo);
      }
    }
  },
};

const link = (
  context: Parameters<Processor['handle']>[0],
  ticketId: string,
  sibling: string,
): Promise<void> =>
  unlessRefused(['already-done', 'status-forbids'], () =>
    actOnLatest(context, ticketId, { type: 'link-sibling', sibling }, machine),
  );
