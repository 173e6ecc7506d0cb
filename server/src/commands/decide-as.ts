import type { Profile } from '@hotline/shared/domain/sla/profile';
import type { Command } from '@hotline/shared/domain/ticket/command';
import type { Context as DecisionContext, Reckoning } from '@hotline/shared/domain/ticket/context';
import { decide } from '@hotline/shared/domain/ticket/decide';
import type { Refusal } from '@hotline/shared/domain/ticket/decision';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import { evolve } from '@hotline/shared/domain/ticket/evolve';
import type { Actor, Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';
import { loadFacts } from './ticket-facts.ts';
import { stageRules } from './stage-rules.ts';

export type Outcome =
  | { ok: true; ticket: Ticket; events: readonly TicketEvent[]; actor: Actor }
  | { ok: false; refusal: Refusal };

/**
 * Decides a command for the first of the actors that may do it: somebody with several roles acts in the one
 * that fits. The refusal is that of the first actor. @param reckoning other grounds than those in force.
 */
export async function decideAs(
  context: Context,
  ticket: Ticket | null,
  command: Command,
  actors: readonly Actor[],
  now: number,
  reckoning: Partial<Reckoning> = {},
): Promise<Outcome> {
  let refusal: Refusal | undefined;
  for (const actor of actors) {
    const decision = decide(ticket, command, {
      ...(await decisionContext(context, ticket, command, actor, now)),
      ...reckoning,
    });
    if (decision.ok) {
      const { events } = decision;
      return { ok: true, ticket: events.reduce<Ticket | null>(evolve, ticket)!, events, actor };
    }
    if (!refusal || refusal.code === 'role-forbidden') refusal = decision.refusal;
  }
  return { ok: false, refusal: refusal! };
}

async function decisionContext(
  context: Context,
  ticket: Ticket | null,
  command: Command,
  actor: Actor,
  now: number,
): Promise<DecisionContext> {
  const { rules } = context;
  return {
    now,
    actor,
    ...stageRules(context),
    calendarOf: rules.calendarOf,
    profile: profileNow(rules, ticket, command),
    facts: await loadFacts(context, ticket, command, actor),
  };
}

/** A ticket keeps the version that it was accepted under; before, its source and category choose one. */
function profileNow(rules: Context['rules'], ticket: Ticket | null, command: Command): Profile {
  if (ticket?.profile) return rules.profile(ticket.profile);
  const matter = ticket ?? (command.type === 'open' ? command : null);
  return matter ? rules.profileFor(matter) : rules.profileInForce();
}
