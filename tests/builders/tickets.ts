import type { Context } from '@hotline/server/context';
import { compose } from '@hotline/server/commands/compose';
import type { TicketDocument } from '@hotline/server/store/models/ticket';
import { newSalt } from '@hotline/server/store/proof-hash';
import { newTicketDocument } from '@hotline/server/store/ticket-repository';
import type { Command } from '@hotline/shared/domain/ticket/command';
import type { Matter } from '@hotline/shared/domain/ticket/content';
import { agent, dispatcher } from '@hotline/shared/domain/ticket/testing/actors';
import { aCitizen, aMatter } from '@hotline/shared/domain/ticket/testing/content';

export interface TicketWish {
  id: string;
  /** Its number too; any text that is unique. */
  ticketNo: string;
  /** When it is taken in, epoch milliseconds. */
  at: number;
  matter?: Partial<Matter>;
  /** Body that it is dispatched to in the same instant. */
  leadBodyId?: string;
}

/** The document of a ticket as the commands make it, with its true deadlines; nothing is written. */
export async function aTicketDocument(context: Context, wish: TicketWish): Promise<TicketDocument> {
  const { id, ticketNo, at, matter, leadBodyId } = wish;
  const then = { ...context, clock: { now: () => at } };
  const commands = commandsOf(id, ticketNo, matter, leadBodyId);
  const change = await compose(then, null, commands, [agent, dispatcher]);
  return newTicketDocument(change, newSalt('sha256'));
}

function commandsOf(
  id: string,
  ticketNo: string,
  matter: Partial<Matter> = {},
  leadBodyId?: string,
): Command[] {
  const taken: Command[] = [
    {
      type: 'open',
      id,
      numbers: { ticketNo, queryCode: '123456' },
      source: 'phone',
      citizen: aCitizen(),
      matter: aMatter(matter),
      callId: null,
      upstreamNo: null,
      upstreamDue: null,
    },
    { type: 'accept', ticketNo, queryCode: '123456' },
    { type: 'submit' },
  ];
  if (!leadBodyId) return taken;
  const basis = '派单目录';
  return [...taken, { type: 'dispatch', leadBodyId, coBodyIds: [], basis, townshipOverride: null }];
}
