import { dutyChain } from '@hotline/shared/domain/bodies/duty-chain';
import { beginSummons } from '@hotline/shared/domain/duty/summons';
import { formatIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../../context.ts';
import { unsignedBodies } from '../../duty/parties.ts';
import { summonses } from '../../duty/summons-store.ts';
import { isDuplicateKey } from '../../store/store.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** 特急 and 紧急 wait for no screen: whoever is on duty at a lead or co-handling body is fetched, once for each dispatch. */
export const summonDuty: Processor = {
  name: 'summon-duty',
  on: ['dispatch', 'dispatch-jointly', 'rule-consultation', 'rule-return', 'raise-urgency'],
  handle: async (context, happened) => {
    for (const { ticketId, seq } of happened) {
      const ticket = (await loadTicket(context.store, ticketId))?.state;
      if (!ticket || ticket.matter.urgency === 'normal') continue;
      for (const bodyId of unsignedBodies(ticket)) await begin(context, ticket, seq, bodyId);
    }
  },
};

async function begin(context: Context, ticket: Ticket, seq: number, bodyId: string): Promise<void> {
  const { store, clock, directory } = context;
  const { id: ticketId, ticketNo, matter } = ticket;
  const body = directory.body(bodyId);
  if (!body || !ticketNo || matter.urgency === 'normal') return;
  if (await summonses(store).findOne({ ticketId, bodyId, 'summons.state': 'running' })) return;
  const now = clock.now();
  const chain = dutyChain(body, formatIsoInstant(now).slice(0, 10));
  const summons = beginSummons(matter.urgency, now, chain);
  const _id = `${ticketId}/${seq}/${bodyId}`;
  try {
    await summonses(store).insertOne({ _id, version: 1, ticketId, ticketNo, bodyId, summons });
    context.bus.publish('summons', _id);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
