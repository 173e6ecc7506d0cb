import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import type { PersonRecord } from '../store/directory.ts';
import { ProblemError } from './problem.ts';

/** The signed-in person behind a request. */
export type SignedIn = PersonRecord;

/** Who may use a route; throws a problem for everybody else. */
export type Permit = (person: SignedIn | null) => void;

export const anyone: Permit = () => {};

export const signedIn: Permit = (person) => {
  if (!person) throw new ProblemError(401, 'not-signed-in', '请先登录');
};

/** Any of the roles; what may be done to one ticket is decided by the domain. */
export const anyRole =
  (...roles: readonly Role[]): Permit =>
  (person) => {
    signedIn(person);
    if (!person?.roles.some((role) => roles.includes(role))) {
      throw new ProblemError(403, 'role-forbidden', '您的角色不能进行此操作');
    }
  };
