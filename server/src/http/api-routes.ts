import { Router } from 'express';
import type { Context } from '../context.ts';
import { sessionRoutes } from './routes/session.ts';

/** Every room of the API; each adds its routes below `/api`. */
export function apiRoutes(context: Context): Router {
  const router = Router();
  sessionRoutes(router, context);
  return router;
}
