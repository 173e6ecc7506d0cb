import {
  applyScorePolicy,
  metricTickets,
  showAccountability,
  showMetrics,
  showScorePolicy,
} from '@hotline/shared/contracts/rest/metrics';
import type { Router } from 'express';
import { applyPolicy } from '../../commands/apply-policy.ts';
import type { Context } from '../../context.ts';
import { accountabilityList } from '../../kpi/accountability.ts';
import { metricsOf } from '../../kpi/metrics-of.ts';
import { scorePolicy, scorePolicySheet } from '../../kpi/score-policy.ts';
import { ticketsBehind } from '../../kpi/tickets-behind.ts';
import { supervisingRoles } from '../../policies/case-access.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const keepers = anyRole(...supervisingRoles, 'reviewer', 'shift-leader');
const readers = anyRole(...supervisingRoles, 'reviewer', 'shift-leader', 'administrator');

/** 考核指标 and the 问责 list. */
export function metricRoutes(router: Router, context: Context): void {
  serve(router, showMetrics, keepers, ({ query }) => metricsOf(context, query));
  serve(router, metricTickets, keepers, ({ query, person }) => ticketsBehind(context, query, person));
  serve(router, showAccountability, keepers, () => accountabilityList(context));
  serve(router, showScorePolicy, readers, () => scorePolicy(context));
  serve(router, applyScorePolicy, anyRole('administrator'), ({ body, person, request }) =>
    applyPolicy(context, scorePolicySheet, body.policy, {
      person,
      reason: body.reason,
      address: request.ip ?? '',
    }),
  );
}
