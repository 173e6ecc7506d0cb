import type { Context } from '../context.ts';
import { presentPerson } from '../presenters/person.ts';
import type { WhoIs } from './console-server.ts';

/** The person of a socket's session cookie, the same session as REST has. */
export const whoIs =
  (context: Context): WhoIs =>
  async (request) => {
    const session = await context.sessions.ofUpgrade(request);
    if (!session) return null;
    const person = context.directory.person(session.personId);
    return person?.active
      ? { person: presentPerson(person, context.directory), sessionId: session.sessionId }
      : null;
  };
