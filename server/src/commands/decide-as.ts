import type { Profile } from '@hotline/shared/domain/sla/profile';
import { entryFor } from '@hotline/shared/domain/routing/look-up';
import type { Command } from '@hotline/shared/domain/ticket/command';
import type { Context as DecisionContext, Reckoning } from '@hotline/shared/domain/ticket/context';
import { decide } from '@hotline/shared/domain/ticket/decide';
import type { Refusal } from '@hotline/shared/domain/ticket/decision';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import { evolve } from '@hotline/shared/domain/ticket/evolve';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { catalogueInForce } from '../catalogue/versions.ts';
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
    profile: profileNow(context, ticket, command, now),
    facts: await loadFacts(context, ticket, command, actor),
  };
}

/** A ticket keeps the version that it was accepted under; before, 派单目录 names one, else source and category do. */
function profileNow(
  { rules }: Pick<Context, 'rules'>,
  ticket: Ticket | null,
  command: Command,
  now: number,
): Profile {
  if (ticket?.profile) return rules.profile(ticket.profile);
  const asked = ticket ?? (command.type === 'open' ? command : null);
  if (!asked) return rules.profileInForce();
  const named = entryFor(catalogueInForce({ rules }, now), asked.matter, now)?.profile;
  return rules.profiles().findLast(({ id }) => id === named) ?? rules.profileFor(asked);
}
