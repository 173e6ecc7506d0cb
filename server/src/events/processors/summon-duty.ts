import { dutyChain } from '@hotline/shared/domain/bodies/duty-chain';
import { beginSummons } from '@hotline/shared/domain/duty/summons';
import { formatIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../../context.ts';
import { summonses } from '../../duty/summons-store.ts';
import { isDuplicateKey } from '../../store/store.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** 特急 and 紧急 wait for no screen: whoever is on duty at the body is fetched, once for each dispatch. */
export const summonDuty: Processor = {
  name: 'summon-duty',
  on: ['dispatch', 'dispatch-jointly', 'rule-consultation', 'rule-return', 'raise-urgency'],
  handle: async (context, happened) => {
    for (const { ticketId, seq } of happened) {
      const ticket = (await loadTicket(context.store, ticketId))?.state;
      if (ticket && (await isToBeSummoned(context, ticket))) await begin(context, ticket, seq);
    }
  },
};

/** Who was told by telephone knows. */
async function isToBeSummoned({ store }: Context, ticket: Ticket): Promise<boolean> {
  const { id: ticketId, status, matter, lead } = ticket;
  if (status !== 'awaiting-sign' || matter.urgency === 'normal' || lead?.toldTo !== null) return false;
  return !(await summonses(store).findOne({ ticketId, 'summons.state': 'running' }));
}

async function begin({ store, clock, directory }: Context, ticket: Ticket, seq: number): Promise<void> {
  const { id: ticketId, ticketNo, lead, matter } = ticket;
  const body = lead && directory.body(lead.bodyId);
  if (!lead || !body || !ticketNo || matter.urgency === 'normal') return;
  const now = clock.now();
  const chain = dutyChain(body, formatIsoInstant(now).slice(0, 10));
  const summons = beginSummons(matter.urgency, now, chain);
  const { bodyId } = lead;
  try {
    await summonses(store).insertOne({
      _id: `${ticketId}/${seq}`,
      version: 1,
      ticketId,
      ticketNo,
      bodyId,
      summons,
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
