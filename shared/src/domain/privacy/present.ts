import { type Actor, isBodyRole } from '../ticket/actor.ts';
import type { Citizen, Matter } from '../ticket/content.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { maskAddress, maskName, maskPhone, maskText } from './mask.ts';
import { isShielded } from './shield.ts';

/**
 * The citizen as somebody sees him on a screen or a list: number and name masked for all, and nothing at all of
 * a shielded one for bodies.
 */
export function citizenFor(ticket: Ticket, reader: Actor): Citizen {
  const { citizen } = ticket;
  if (isHiddenFrom(ticket, reader)) {
    return { ...citizen, callerNo: null, contactNo: null, name: null, gender: 'unknown', creditCode: null };
  }
  return {
    ...citizen,
    callerNo: masked(citizen.callerNo, maskPhone),
    contactNo: masked(citizen.contactNo, maskPhone),
    name: masked(citizen.name, maskName),
  };
}

/** The matter for the same reader: numbers inside the text are masked, and of a shielded one the door as well. */
export function matterFor(ticket: Ticket, reader: Actor): Matter {
  const { matter } = ticket;
  const title = maskText(matter.title);
  const content = maskText(matter.content);
  if (!isHiddenFrom(ticket, reader)) return { ...matter, title, content };
  return { ...matter, title, content, address: maskAddress(matter.address), location: null };
}

/** Whether who the citizen is stays hidden from this reader. */
export function isHiddenFrom(ticket: Ticket, reader: Actor): boolean {
  return isBodyRole(reader.role) && isShielded(ticket);
}

function masked(value: string | null, mask: (text: string) => string): string | null {
  return value === null ? null : mask(value);
}
