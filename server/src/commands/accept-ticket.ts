import { randomBytes, randomUUID } from 'node:crypto';
import type { acceptTicket as acceptRoute } from '@hotline/shared/contracts/rest/tickets';
import type { Command } from '@hotline/shared/domain/ticket/command';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import { nextWakeAt } from '@hotline/shared/domain/ticket/next-due';
import type { Actor, Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { AppliedCommand, TicketDocument } from '../store/models/ticket.ts';
import { isDuplicateKey } from '../store/store.ts';
import { insertTicket, newTicketDocument } from '../store/ticket-repository.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';
import { decideAs } from './decide-as.ts';
import { isRepetition, KEPT_MS, onceInFlight } from './idempotency.ts';

import { refusalProblem } from './refusal-problem.ts';
import { stageRules } from './stage-rules.ts';

export type Intake = Omit<z.output<NonNullable<typeof acceptRoute.body>>, 'draftId'>;

export interface Accepted {
  loaded: LoadedTicket;
  /** The same request was done before; this is the ticket as it is now. */
  repeated: boolean;
}

/** Opens, accepts and, if wanted, submits a matter: several events, one write. */
export const acceptTicket = (
  context: Context,
  intake: Intake,
  actors: readonly Actor[],
  applied: AppliedCommand | null,
): Promise<Accepted> =>
  onceInFlight(applied?.key, async () => {
    const numbers = await context.numbers(intake.matter.divisionCode, intake.source);
    const open: Command = { type: 'open', id: randomUUID(), numbers, ...pickOpen(intake) };
    const then: Command[] = [
      { type: 'accept', ticketNo: '', queryCode: '' },
      ...(intake.next === 'submit' ? [{ type: 'submit' } as const] : []),
    ];
    return insertOrRepeat(context, await compose(context, [open, ...then], actors), applied);
  });

const pickOpen = ({ source, citizen, matter, callId, upstreamNo, upstreamDue }: Intake) => ({
  source,
  citizen,
  matter,
  callId,
  upstreamNo,
  upstreamDue,
});

interface Composed {
  ticket: Ticket;
  events: readonly TicketEvent[];
}

/** Decides commands one after the other on a ticket that exists nowhere yet. */
export async function compose(
  context: Context,
  commands: readonly Command[],
  actors: readonly Actor[],
): Promise<Composed> {
  const now = context.clock.now();
  let ticket: Ticket | null = null;
  const events: TicketEvent[] = [];
  for (const command of commands) {
    const outcome = await decideAs(context, ticket, command, actors, now);
    context.metrics.commands.inc({ type: command.type, outcome: outcome.ok ? 'done' : outcome.refusal.code });
    if (!outcome.ok) throw refusalProblem(outcome.refusal);
    ticket = outcome.ticket;
    events.push(...outcome.events);
  }
  return { ticket: ticket!, events };
}

/** Writes the ticket, or finds the one that the same request wrote before. */
export async function insertOrRepeat(
  context: Context,
  { ticket, events }: Composed,
  applied: AppliedCommand | null,
): Promise<Accepted> {
  const change = {
    state: ticket,
    events,
    nextDueAt: nextWakeAt(ticket, stageRules(context)),
    at: context.clock.now(),
    applied,
  };
  const document = newTicketDocument(change, randomBytes(16).toString('hex'));
  try {
    await insertTicket(context.store, document);
  } catch (error) {
    if (!isDuplicateKey(error) || !applied) throw error;
    return repeat(context, document, applied);
  }
  context.relay.hint();
  return { loaded: document, repeated: false };
}

async function repeat(
  context: Context,
  document: TicketDocument,
  applied: AppliedCommand,
): Promise<Accepted> {
  const { tickets } = context.store;
  const first = await tickets.findOne({ 'intake.key': applied.key }).lean<TicketDocument>();
  if (!first) throw new ProblemError(409, 'number-taken', '编号冲突，请重试');
  if (isRepetition(first.intake, applied, applied.at)) return { loaded: first, repeated: true };
  // Older than a day: the key is free again.
  const expired = { 'intake.key': applied.key, 'intake.at': { $lt: applied.at - KEPT_MS } };
  await tickets.updateOne(expired, { $unset: { intake: 1 } });
  await insertTicket(context.store, document);
  context.relay.hint();
  return { loaded: document, repeated: false };
}
