import express from 'express';
import type { Express } from 'express';
import type { Context } from '../context.ts';
import { apiRoutes } from './api-routes.ts';
import { health } from './health.ts';
import { largeBody, smallBody } from './json-body.ts';
import { originCheck } from './origin-check.ts';
import { ownPasswordFirst } from './own-password-first.ts';
import { pages } from './pages.ts';
import { personOfRequest } from './person-of-request.ts';
import { notFound, problemHandler } from './problem.ts';
import { prolongSession } from './prolong-session.ts';
import { requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { serverTime } from './server-time.ts';

/** The whole way of a request, in order. */
export function createApp(context: Context): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.use(securityHeaders(context.config));
  app.use(health(context));
  app.use(requestLog(context));
  app.use('/api', serverTime(context.clock));
  app.use('/api', originCheck(context.config));
  app.use('/api', smallBody);
  app.use('/api', context.sessions.middleware);
  app.use('/api', personOfRequest(context.directory));
  app.use('/api', prolongSession(context.clock));
  app.use('/api', ownPasswordFirst);
  app.use('/api', largeBody);
  app.use('/api', apiRoutes(context));
  app.use('/api', notFound);
  app.use(pages());
  app.use(problemHandler(context.log));
  return app;
}
