import type { RequestHandler } from 'express';
import type { Directory } from '../store/directory.ts';
import { personOfSession } from './person-of-session.ts';
import type { SignedIn } from './permit.ts';

declare module 'express-serve-static-core' {
  interface Request {
    /** Set when a valid session belongs to an active person. */
    person?: SignedIn;
  }
}

/** Roles are read from the directory at each request: a withdrawn role is gone at once. */
export const personOfRequest =
  (directory: Directory): RequestHandler =>
  (request, _response, next) => {
    const person = personOfSession(directory, request.session);
    if (person) request.person = person;
    next();
  };
