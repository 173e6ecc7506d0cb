import { ticketsById } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** Screens show the ticket as it is now; several events of one ticket are one announcement. */
export const announce: Processor = {
  name: 'announce',
  on: 'all',
  batch: 300,
  handle: async ({ store, ports }, happened) => {
    const last = new Map(happened.map((event) => [event.ticketId, event]));
    for (const { _id, state, version } of await ticketsById(store, [...last.keys()])) {
      const { type, at } = last.get(_id)!;
      ports.realtime.publish({ kind: 'ticket', ticket: state, version, type, at });
    }
  },
};
