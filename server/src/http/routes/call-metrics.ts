import {
  callsBehind,
  lostCallers,
  showCallMetrics,
  ticketsOfCalls,
} from '@hotline/shared/contracts/rest/metrics';
import type { Router } from 'express';
import type { CallDesk } from '../../calls/desk/call-desk.ts';
import { callFigures } from '../../calls/figures/call-figures.ts';
import { callsBehindFigure } from '../../calls/figures/calls-behind-figure.ts';
import { lostCallersBehind } from '../../calls/figures/lost-callers.ts';
import { listTicketsOfCalls } from '../../calls/figures/tickets-of-calls.ts';
import type { Context } from '../../context.ts';
import { supervisingRoles } from '../../policies/case-access.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const keepers = anyRole(...supervisingRoles, 'reviewer', 'shift-leader');

export function callMetricRoutes(router: Router, context: Context, desk: CallDesk): void {
  serve(router, callsBehind, keepers, ({ query }) => callsBehindFigure(context, desk, query));
  serve(router, lostCallers, keepers, ({ query }) => lostCallersBehind(desk, query));
  serve(router, ticketsOfCalls, keepers, ({ query, person }) => listTicketsOfCalls(context, query, person));
  serve(router, showCallMetrics, keepers, ({ query }) => callFigures(context, desk, query));
}
