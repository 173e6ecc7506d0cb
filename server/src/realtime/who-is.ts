import type { Context } from '../context.ts';
import { personOfSession } from '../http/person-of-session.ts';
import { presentPerson } from '../presenters/person.ts';
import type { WhoIs } from './console-server.ts';

/** The person of a socket's session cookie, the same session as REST has. */
export const whoIs =
  (context: Context): WhoIs =>
  async (request) => {
    const session = await context.sessions.ofUpgrade(request);
    if (!session) return null;
    const person = personOfSession(context.directory, session);
    if (!person || person.mustChangePassword) return null;
    const { sessionId, signedInAt } = session;
    return { person: presentPerson(person, context.directory), sessionId, signedInAt };
  };
