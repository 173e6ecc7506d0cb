import { type Actor, isBodyRole } from '../../ticket/actor.ts';
import type { Role } from '../../ticket/vocabulary.ts';
import type { CaseRefusalCode } from './case.ts';

/** Hotline staff in one of the roles. */
export const staffOf =
  (...roles: readonly Role[]) =>
  (_state: unknown, { role }: Actor): CaseRefusalCode | null =>
    roles.includes(role) ? null : 'case-role-forbidden';

/** The body that a file is about answers for itself: 联络员 or 单位审签人. */
export function bodySpeaks(bodyId: string, actor: Actor, scope: readonly string[]): CaseRefusalCode | null {
  if (!isBodyRole(actor.role) || actor.role === 'handler') return 'case-role-forbidden';
  return scope.includes(bodyId) ? null : 'case-out-of-scope';
}
