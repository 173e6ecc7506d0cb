import type { Processor } from '../processor.ts';

/** Screens show the ticket as it is now; several events of one ticket are one announcement. */
export const announce: Processor = {
  name: 'announce',
  on: 'all',
  batch: 300,
  handle: ({ ports }, happened) => {
    const last = new Map(happened.map((event) => [event.ticketId, event]));
    for (const { ticketId, type, at } of last.values()) {
      ports.realtime.publish({ kind: 'ticket', ticketId, type, at });
    }
    return Promise.resolve();
  },
};
