import type { RequestHandler } from 'express';
import { ProblemError } from './problem.ts';

const open = ['/session', '/session/password'];

/** Who signed in with a password that somebody else set may change it, and nothing else. */
export const ownPasswordFirst: RequestHandler = ({ person, path }, _response, next) => {
  const passes = !person?.mustChangePassword || open.includes(path) || path.startsWith('/public/');
  next(passes ? undefined : new ProblemError(403, 'password-change-needed', '请先修改初始密码'));
};
