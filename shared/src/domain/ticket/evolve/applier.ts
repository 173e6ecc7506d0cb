import type { CommandType } from '../command.ts';
import type { TicketEvent } from '../event.ts';
import type { Ticket } from '../ticket.ts';

/** What an event changes besides status and clocks, which change alike for every verb. */
export type Applier<T extends CommandType> = (ticket: Ticket, event: TicketEvent<T>) => Partial<Ticket>;
export type Appliers<T extends CommandType = CommandType> = { [K in T]: Applier<K> };

export const nothing = (): Partial<Ticket> => ({});
