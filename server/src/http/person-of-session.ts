import type { SessionData } from 'express-session';
import type { Directory } from '../store/directory.ts';
import type { SignedIn } from './permit.ts';

/** The active person of a session that no later password has made void. */
export function personOfSession(
  directory: Directory,
  { personId, signedInAt = 0 }: Partial<Pick<SessionData, 'personId' | 'signedInAt'>>,
): SignedIn | undefined {
  const person = personId ? directory.person(personId) : undefined;
  if (!person?.active) return undefined;
  const { sessionsFrom = 0, keptSignIn } = person;
  return signedInAt >= sessionsFrom || signedInAt === keptSignIn ? person : undefined;
}
