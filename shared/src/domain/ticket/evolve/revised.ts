import { maskName, maskPhone, maskText } from '../../privacy/mask.ts';
import { urgencies } from '../../sla/vocabulary.ts';
import type { CommandPayloads } from '../command.ts';
import type { Ticket } from '../ticket.ts';

type Contents = Pick<Ticket, 'citizen' | 'matter'>;

/**
 * Contents as rewritten by somebody to whom they were shown masked: what he left out, or left as it was shown,
 * stays as it was.
 */
export function revised({ citizen, matter }: Contents, given: CommandPayloads['revise']): Contents {
  return {
    citizen: {
      ...given.citizen,
      callerNo: kept(given.citizen.callerNo, citizen.callerNo, maskPhone),
      contactNo: kept(given.citizen.contactNo, citizen.contactNo, maskPhone),
      name: kept(given.citizen.name, citizen.name, maskName),
    },
    matter: {
      ...given.matter,
      title: kept(given.matter.title, matter.title, maskText),
      content: kept(given.matter.content, matter.content, maskText),
    },
  };
}

/** The same of a ticket that an emergency made: its number is known from the call, its urgency only rises. */
export function completed(ticket: Contents, given: CommandPayloads['complete']): Contents {
  const { citizen, matter } = revised(ticket, given);
  const higher = urgencies.indexOf(matter.urgency) > urgencies.indexOf(ticket.matter.urgency);
  return {
    citizen: {
      ...citizen,
      callerNo: citizen.callerNo ?? ticket.citizen.callerNo,
      contactNo: citizen.contactNo ?? ticket.citizen.contactNo,
    },
    matter: { ...matter, urgency: higher ? matter.urgency : ticket.matter.urgency },
  };
}

function kept<T extends string | null>(given: T | undefined, stored: T, mask: (text: string) => string): T {
  const asShown = stored === null ? null : mask(stored);
  return given === undefined || given === asShown ? stored : given;
}
