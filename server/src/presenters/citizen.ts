import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { citizenFor, matterFor } from '@hotline/shared/domain/privacy/present';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';

/** Who asks and what about, masked for this reader. */
export function presentCitizen(ticket: Ticket, reader: Actor): Pick<TicketView, 'citizen' | 'matter'> {
  const matter = matterFor(ticket, reader);
  return {
    citizen: citizenFor(ticket, reader),
    matter: { ...matter, category: [...matter.category], tags: [...matter.tags] },
  };
}
