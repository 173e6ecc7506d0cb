import type { ClockName } from '../../sla/vocabulary.ts';
import type { ClockChange } from '../event.ts';
import type { Clock, Ticket } from '../ticket.ts';

export function isRunning(clock: Clock): boolean {
  return clock.metAt === null && clock.cancelledAt === null;
}

export function running(ticket: Ticket, ...names: readonly ClockName[]): readonly Clock[] {
  return ticket.clocks.filter((clock) => isRunning(clock) && names.includes(clock.name));
}

export function meet(ticket: Ticket, at: number, ...names: readonly ClockName[]): ClockChange[] {
  return running(ticket, ...names).map(({ key }) => ({ op: 'meet', key, at }));
}

export function cancel(ticket: Ticket, at: number, ...names: readonly ClockName[]): ClockChange[] {
  return running(ticket, ...names).map(({ key }) => ({ op: 'cancel', key, at }));
}

/** The latest clock of a name in this round, running or not. */
export function latest(ticket: Ticket, name: ClockName): Clock | undefined {
  return ticket.clocks.findLast((clock) => clock.name === name && clock.round === ticket.round);
}

/** Clocks of the lead and its co-handlers, which end when the matter leaves them. */
export const bodyClocks = [
  'sign',
  'firstContact',
  'firstFeedback',
  'finish',
  'returnWindow',
  'correction',
  'cohandler',
  'statutory',
] as const satisfies readonly ClockName[];
