import {
  acceptTicket as acceptRoute,
  actOnTicket as actRoute,
  listTickets as listRoute,
  relatedTickets as relatedRoute,
  revealCitizen as revealRoute,
  showLedger,
  showTicket,
  showTicketAsOf,
  showTimeline,
  suggestDispatch as suggestRoute,
} from '@hotline/shared/contracts/rest/tickets';
import type { Router } from 'express';
import { discardDraft } from '../../commands/drafts.ts';
import { stagedFiles } from '../../attachments/staged-files.ts';
import { acceptTicket } from '../../commands/accept-ticket.ts';
import { actAsPerson, actorsOf } from '../../commands/act-as-person.ts';
import { findTicket } from '../../commands/find-ticket.ts';
import { appliedCommand } from '../../commands/idempotency.ts';
import { listTickets } from '../../commands/list-tickets.ts';
import { relatedTickets } from '../../commands/related-tickets.ts';
import { revealCitizen } from '../../commands/reveal-citizen.ts';
import { suggestDispatch } from '../../commands/suggest-dispatch.ts';
import { ticketAsOf } from '../../commands/ticket-as-of.ts';
import type { Context } from '../../context.ts';
import { presentLedger } from '../../presenters/ledger.ts';
import { presentTicket } from '../../presenters/ticket.ts';
import { presentEvent } from '../../presenters/timeline.ts';
import { loadHistory, openEvents } from '../../store/ticket-history.ts';
import { anyRole, signedIn } from '../permit.ts';
import { serve } from '../serve.ts';

const intake = anyRole('agent', 'dispatcher');
const hotline = anyRole('agent', 'shift-leader', 'dispatcher', 'reviewer', 'hotline-head', 'callback-agent');

export function ticketRoutes(router: Router, context: Context): void {
  readRoutes(router, context);
  serve(router, acceptRoute, intake, async ({ body, person, request, response }) => {
    const { draftId, ...matter } = body;
    const key = request.get('idempotency-key');
    const applied = appliedCommand(`${person._id}:tickets`, key, body, context.clock.now());
    const files = draftId ? await stagedFiles(context, person._id, draftId) : [];
    const intake = { ...matter, files };
    const accepted = await acceptTicket(context, intake, actorsOf(person, 'open'), applied);
    if (accepted.repeated) response.set('Idempotency-Replayed', 'true');
    if (draftId) await discardDraft(context, person._id, draftId);
    return presentTicket(context, accepted.loaded.state, accepted.loaded.version, person);
  });
  serve(router, actRoute, signedIn, async ({ params, body, person, request }) => {
    const key = request.get('idempotency-key');
    const { state, version } = await actAsPerson(context, person, params.ticketNo, body, key);
    return presentTicket(context, state, version, person);
  });
  serve(router, revealRoute, signedIn, ({ params, body, person, request }) =>
    revealCitizen(context, person, params.ticketNo, body.reason, request),
  );
}

function readRoutes(router: Router, context: Context): void {
  serve(router, listRoute, signedIn, ({ query, person }) => listTickets(context, query, person));
  serve(router, relatedRoute, hotline, ({ query, person }) => relatedTickets(context, query, person));
  serve(router, showTicket, signedIn, async ({ params, person }) => {
    const { state, version } = await findTicket(context, params.ticketNo, person);
    return presentTicket(context, state, version, person);
  });
  serve(router, showTimeline, signedIn, async ({ params, person }) => {
    const { _id } = await findTicket(context, params.ticketNo, person);
    const events = openEvents(await loadHistory(context.store, _id));
    return events.map((event) => presentEvent(event, context.directory));
  });
  serve(router, showTicketAsOf, signedIn, async ({ params, person }) => {
    const then = await ticketAsOf(context, params.ticketNo, params.seq, person);
    return { ...presentTicket(context, then, then.seq, person), offered: [], canReveal: false };
  });
  serve(router, showLedger, signedIn, async ({ params, person }) => {
    const { _id, state } = await findTicket(context, params.ticketNo, person);
    return presentLedger(context, state, openEvents(await loadHistory(context.store, _id)));
  });
  serve(router, suggestRoute, hotline, async ({ params, person }) =>
    suggestDispatch(context, (await findTicket(context, params.ticketNo, person)).state),
  );
}
