import type { Context } from '../context.ts';
import type { ClockChange } from '../event.ts';
import type { Ticket } from '../ticket.ts';
import { start } from './start.ts';

/** 诉求时限 and 派单时限 of a round, from now. */
export function roundClocks(ticket: Ticket, context: Context, round: number): ClockChange[] {
  return [
    ...start(ticket, context, { name: 'appeal', round }),
    ...start(ticket, context, { name: 'dispatch', round }),
  ];
}
