import {
  holdPlanned as holdRoute,
  learnRouter as learnRoute,
  rollBackRouter as rollBackRoute,
  showCounterfactual,
  showPlanned,
  showRouter,
  switchRouter as switchRoute,
} from '@hotline/shared/contracts/rest/routing';
import type { Request, Router } from 'express';
import { counterfactual } from '../../commands/counterfactual.ts';
import { findTicket } from '../../commands/find-ticket.ts';
import { holdPlanned, plannedOf } from '../../commands/hold-planned.ts';
import type { Context } from '../../context.ts';
import { presentCounterfactual } from '../../presenters/counterfactual.ts';
import { presentPlanned } from '../../presenters/planned-dispatch.ts';
import { presentRouter } from '../../presenters/router-state.ts';
import { startLearning } from '../../router/site/learning-job.ts';
import { rollBackRouter, switchRouter } from '../../router/site/router-switch.ts';
import { anyRole } from '../permit.ts';
import type { SignedIn } from '../permit.ts';
import { serve } from '../serve.ts';

const reads = anyRole('dispatcher', 'hotline-head', 'administrator');
const dispatches = anyRole('dispatcher', 'hotline-head');
const looksBack = anyRole('dispatcher', 'reviewer', 'supervisor', 'hotline-head');
const decides = anyRole('hotline-head', 'administrator');

const byOf = (person: SignedIn, { ip = '' }: Request) => ({ person, address: ip });

/** The learned model: what it is worth, and who switches it on. */
export function routerRoutes(router: Router, context: Context): void {
  serve(router, showRouter, reads, () => presentRouter(context));
  serve(router, learnRoute, decides, async ({ person }) => {
    await startLearning(context, { by: person.name });
    return presentRouter(context);
  });
  serve(router, switchRoute, decides, async ({ body, person, request }) => {
    await switchRouter(context, body, byOf(person, request));
    return presentRouter(context);
  });
  serve(router, rollBackRoute, decides, async ({ person, request }) => {
    await rollBackRouter(context, byOf(person, request));
    return presentRouter(context);
  });
  plannedRoutes(router, context);
  serve(router, showCounterfactual, looksBack, async ({ params, person }) => {
    const { _id } = await findTicket(context, params.ticketNo, person);
    const found = await counterfactual(context, _id);
    return found.map((one) => presentCounterfactual(one, context.directory));
  });
}

function plannedRoutes(router: Router, context: Context): void {
  serve(router, showPlanned, dispatches, async ({ params, person }) => {
    const { state } = await findTicket(context, params.ticketNo, person);
    return { planned: presentPlanned(await plannedOf(context, state.ticketNo!), context.directory) };
  });
  serve(router, holdRoute, dispatches, async ({ params, person, request }) => {
    await findTicket(context, params.ticketNo, person);
    const held = await holdPlanned(context, params.ticketNo, byOf(person, request));
    return { planned: presentPlanned(held, context.directory) };
  });
}
