import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { AppliedCommand, TicketDocument } from '../store/models/ticket.ts';
import { newSalt } from '../store/proof-hash.ts';
import { isDuplicateKey } from '../store/store.ts';
import { insertTicket, newTicketDocument } from '../store/ticket-repository.ts';
import type { LoadedTicket, TicketChange } from '../store/ticket-repository.ts';
import { isRepetition, KEPT_MS } from './idempotency.ts';

export interface Accepted {
  loaded: LoadedTicket;
  /** The same request was done before; this is the ticket as it is now. */
  repeated: boolean;
}

/**
 * Writes a new ticket, or finds the one that the same request wrote before.
 * @param firstOfCall call whose first ticket this is meant to be; `null` = it need not be the first of any.
 * @returns `null` when the call has its first ticket already: nothing was written.
 */
export async function insertOrRepeat(
  context: Context,
  change: TicketChange,
  firstOfCall: string | null,
): Promise<Accepted | null> {
  const salt = newSalt(context.config.proofHash);
  const document = {
    ...newTicketDocument(change, salt),
    ...(firstOfCall === null ? {} : { firstOfCall }),
  };
  if (await inserted(context, document)) return { loaded: document, repeated: false };
  const first = change.applied && (await repetitionOf(context, change.applied));
  if (first) return { loaded: first, repeated: true };
  if (firstOfCall !== null && (await context.store.tickets.exists({ firstOfCall }))) return null;
  if (await inserted(context, document)) return { loaded: document, repeated: false };
  throw new ProblemError(409, 'number-taken', '编号冲突，请重试');
}

async function inserted(context: Context, document: TicketDocument): Promise<boolean> {
  try {
    await insertTicket(context.store, document);
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
  context.relay.hint();
  return true;
}

/** Ticket of the same request; a key older than a day is freed. */
async function repetitionOf({ store }: Context, applied: AppliedCommand): Promise<TicketDocument | null> {
  const first = await store.tickets.findOne({ 'intake.key': applied.key }).lean<TicketDocument>();
  if (!first || isRepetition(first.intake, applied, applied.at)) return first;
  const expired = { 'intake.key': applied.key, 'intake.at': { $lt: applied.at - KEPT_MS } };
  await store.tickets.updateOne(expired, { $unset: { intake: 1 } });
  return null;
}
