import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import type { Context } from '../context.ts';
import type { PersonRecord } from '../store/directory.ts';
import { isBodyStaff, readingRoles, scopeOf } from './ticket-access.ts';

/** Who keeps the 台账 of 督办; bodies see their own. */
export const supervisingRoles = [
  'supervisor',
  'hotline-head',
  'leader',
  'qa',
] as const satisfies readonly Role[];

/** Bodies whose files he may read; `null` = all; empty = none. */
export function readableBodies(context: Context, person: PersonRecord): readonly string[] | null {
  const roles = readingRoles(person);
  if (roles.some((role) => (supervisingRoles as readonly Role[]).includes(role))) return null;
  return isBodyStaff(person) ? scopeOf(context, person) : [];
}
