import type { Weighed } from '@hotline/shared/domain/routing/weigh';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import { evolve } from '@hotline/shared/domain/ticket/evolve';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { catalogueInForce } from '../catalogue/versions.ts';
import type { Context } from '../context.ts';
import { loadModel } from '../router/site/site-router.ts';
import { switchAt } from '../router/site/router-switch.ts';
import { loadHistory, openEvents } from '../store/ticket-history.ts';
import { groundsNow, weighedFor } from './suggest-dispatch.ts';
import type { Grounds } from './suggest-dispatch.ts';

/** What was, or would be, suggested; `model` is `null` where none was in use or its file is gone. */
export interface Judgement {
  at: number;
  model: number | null;
  choices: Weighed[];
}

/** One dispatch of a ticket with what catalogue and model said of it that day, and what today's say. */
export interface Counterfactual {
  leadBodyId: string;
  thatDay: Judgement;
  today: Judgement;
}

const MOST = 3;

/** For each dispatch, oldest first, on the matter as it was known that day. */
export async function counterfactual(context: Context, ticketId: string): Promise<Counterfactual[]> {
  const events = openEvents(await loadHistory(context.store, ticketId));
  const found: Counterfactual[] = [];
  let ticket: Ticket | null = null;
  for (const event of events) {
    const leadBodyId = leadGivenBy(event);
    if (leadBodyId !== null && ticket) {
      const [thatDay, today] = [await groundsAt(context, event.at), groundsNow(context)];
      found.push({
        leadBodyId,
        thatDay: judge(context, ticket, thatDay),
        today: judge(context, ticket, today),
      });
    }
    ticket = evolve(ticket, event);
  }
  return found;
}

/** Whom a dispatch of any kind, or the ruling of a 会商, gave the matter; `null` = the event gave it to nobody. */
function leadGivenBy({ data }: TicketEvent): string | null {
  switch (data.type) {
    case 'dispatch':
    case 'dispatch-by-phone':
    case 'rule-consultation':
      return data.leadBodyId;
    case 'dispatch-jointly':
      return data.leadBodyIds[0] ?? null;
    default:
      return null;
  }
}

function judge(context: Context, { matter }: Ticket, grounds: Grounds): Judgement {
  const choices = weighedFor(context, matter, grounds).choices.slice(0, MOST);
  return { at: grounds.at, model: grounds.model?.version ?? null, choices };
}

/** Entries carry their own dates; a version holds from when it was published. */
async function groundsAt(context: Context, at: number): Promise<Grounds> {
  const { model } = switchAt(context, at);
  const loaded = model === null ? null : await loadModel(context, model);
  return {
    at,
    catalogue: catalogueInForce(context, at),
    model: loaded instanceof Error ? null : loaded,
  };
}
