import { SERVER_TIME_HEADER } from '@hotline/shared/contracts/server-time';
import type { RequestHandler } from 'express';
import type { Clock } from '../clock.ts';

/** Tells the server's time with every answer. */
export const serverTime =
  (clock: Clock): RequestHandler =>
  (_request, response, next) => {
    response.setHeader(SERVER_TIME_HEADER, String(clock.now()));
    next();
  };
