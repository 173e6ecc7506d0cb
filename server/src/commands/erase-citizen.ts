import type { Context } from '../context.ts';
import { eraseCalls } from '../proof/erase-calls.ts';
import { eraseTicket } from '../proof/erase-ticket.ts';
import type { Erasure } from '../proof/erase-ticket.ts';
import type { TicketDocument } from '../store/models/ticket.ts';
import { lineOf, noteOnce } from '../store/owed-audit.ts';

export interface ErasedTicket {
  ticketNo: string | null;
  outcome: Erasure;
}

type Found = Pick<TicketDocument, '_id' | 'state'>;

/** Who asked at the machine itself, where nobody is signed in. */
const operator = { _id: 'operator', name: '系统管理员（命令行）' };

/**
 * Erases a person from every ended ticket that he called or left this number for (个人信息保护法 §47). Open tickets are
 * named and stay, since the law's purpose is not reached yet. Asked again it does what is left.
 * @param number digits, as kept.
 */
export async function* eraseCitizen(
  context: Context,
  number: string,
  reason: string,
): AsyncGenerator<ErasedTicket> {
  const { store } = context;
  const his = { $or: [{ 'state.citizen.callerNo': number }, { 'state.citizen.contactNo': number }] };
  const tickets = await store.tickets.find(his, { 'state.ticketNo': 1 }).lean<Found[]>();
  for (const { _id, state } of tickets) {
    const { ticketNo } = state;
    const audited = { person: operator, act: 'erase-citizen', ticketNo, reason, address: '' };
    const { _id: _, ...line } = lineOf(audited, context.clock);
    const outcome = await eraseTicket(context, _id, () => noteOnce(store, `erase-citizen/${_id}`, line));
    yield { ticketNo, outcome };
  }
  // Calls that no ticket came of.
  if (!(await eraseCalls(context, { callerNo: number })))
    yield { ticketNo: null, outcome: 'recordings-out-of-reach' };
}
