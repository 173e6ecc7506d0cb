import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import { eraseCallBacks } from '../proof/erase-call-backs.ts';
import { eraseCalls } from '../proof/erase-calls.ts';
import { eraseTicket } from '../proof/erase-ticket.ts';
import type { Erasure } from '../proof/erase-ticket.ts';
import type { AuditDocument } from '../store/models/audit.ts';
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
    const outcome = await eraseTicket(context, _id, () =>
      noteOnce(store, `erase-citizen/${_id}`, auditLine(context, ticketNo, reason)),
    );
    yield { ticketNo, outcome };
  }
  const left = await eraseTicketless(context, number, reason);
  if (left !== 'erased') yield { ticketNo: null, outcome: left };
}

/** Calls that no ticket came of, and what was kept to call him back. */
async function eraseTicketless(context: Context, number: string, reason: string): Promise<Erasure> {
  const note = () => noteOnce(context.store, randomUUID(), auditLine(context, null, reason));
  if (!(await eraseCalls(context, { callerNo: number }, note))) return 'recordings-out-of-reach';
  return (await eraseCallBacks(context.store, number, note)) ? 'erased' : 'open';
}

function auditLine({ clock }: Context, ticketNo: string | null, reason: string): AuditDocument {
  const { _id, ...line } = lineOf(
    { person: operator, act: 'erase-citizen', ticketNo, reason, address: '' },
    clock,
  );
  return line;
}
