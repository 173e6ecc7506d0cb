import type { Clock } from '../clock.ts';
import type { RequestHandler } from 'express';

declare module 'express-session' {
  interface SessionData {
    /** When the cookie was given anew, epoch milliseconds. */
    prolongedAt?: number;
  }
}

const EVERY_MS = 600_000;

/** Whoever does something is signed in for another twelve hours; a page that only asks is not. */
export const prolongSession =
  (clock: Clock): RequestHandler =>
  ({ person, method, session }, _response, next) => {
    const { prolongedAt, signedInAt = 0 } = session;
    if (person && method !== 'GET' && clock.now() - (prolongedAt ?? signedInAt) > EVERY_MS)
      session.prolongedAt = clock.now();
    next();
  };
