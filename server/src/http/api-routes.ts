import { Router } from 'express';
import type { Context } from '../context.ts';
import { auditRoutes } from './routes/audit.ts';
import { burstRoutes } from './routes/bursts.ts';
import { calendarRoutes } from './routes/calendars.ts';
import { draftRoutes } from './routes/drafts.ts';
import { forecastRoutes } from './routes/forecast.ts';
import { noticeRoutes } from './routes/notices.ts';
import { policeRoutes } from './routes/police.ts';
import { metricRoutes } from './routes/metrics.ts';
import { orderRoutes } from './routes/orders.ts';
import { profileRoutes } from './routes/profiles.ts';
import { publicRoutes } from './routes/public.ts';
import { rectificationRoutes } from './routes/rectifications.ts';
import { pushRoutes } from './routes/pushes.ts';
import { referenceRoutes } from './routes/reference.ts';
import { routerRoutes } from './routes/router.ts';
import { sessionRoutes } from './routes/session.ts';
import { supervisionRoutes } from './routes/supervision.ts';
import { testClockRoutes } from './routes/test-clock.ts';
import { ticketRoutes } from './routes/tickets.ts';
import { topicRoutes } from './routes/topics.ts';

/** Every room of the API; each adds its routes below `/api`. */
export function apiRoutes(context: Context): Router {
  const router = Router();
  sessionRoutes(router, context);
  draftRoutes(router, context);
  ticketRoutes(router, context);
  auditRoutes(router, context);
  burstRoutes(router, context);
  topicRoutes(router, context);
  noticeRoutes(router, context);
  pushRoutes(router, context);
  publicRoutes(router, context);
  policeRoutes(router, context);
  referenceRoutes(router, context);
  supervisionRoutes(router, context);
  routerRoutes(router, context);
  orderRoutes(router, context);
  calendarRoutes(router, context);
  profileRoutes(router, context);
  forecastRoutes(router, context);
  rectificationRoutes(router, context);
  metricRoutes(router, context);
  testClockRoutes(router, context);
  for (const add of context.ports.routes) add(router);
  return router;
}
