import {
  listDisputes as listRoute,
  listTownshipOverrides as overridesRoute,
  showDispute as showRoute,
} from '@hotline/shared/contracts/rest/disputes';
import type { Router } from 'express';
import { listDisputes } from '../../commands/disputes/list-disputes.ts';
import { listTownshipOverrides } from '../../commands/disputes/list-township-overrides.ts';
import { showDispute } from '../../commands/disputes/show-dispute.ts';
import { findTicket } from '../../commands/find-ticket.ts';
import type { Context } from '../../context.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const reads = anyRole('dispatcher', 'reviewer', 'supervisor', 'hotline-head', 'leader');

/** 派单异议: what is disputed, and what was sent to townships against 履职清单. */
export function disputeRoutes(router: Router, context: Context): void {
  serve(router, listRoute, reads, ({ person }) => listDisputes(context, person));
  serve(router, showRoute, reads, async ({ params, person }) =>
    showDispute(context, (await findTicket(context, params.ticketNo, person)).state),
  );
  serve(router, overridesRoute, reads, ({ query }) => listTownshipOverrides(context, query.days));
}
