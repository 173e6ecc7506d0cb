import type { Request } from 'express';
import type { Context } from '../context.ts';
import type { SignedIn } from '../http/permit.ts';
import { ProblemError } from '../http/problem.ts';
import { checkPassword } from './password.ts';

interface Credentials {
  username: string;
  password: string;
  takeOver: boolean;
}

/**
 * A new session for the person. One who is signed in elsewhere as an agent is asked first, and never
 * taken over during a call.
 */
export async function signInPerson(
  context: Context,
  given: Credentials,
  request: Request,
): Promise<SignedIn> {
  const found = await context.store.people.findOne({ username: given.username.toLowerCase() }).lean();
  const known = await checkPassword(found?.passwordHash, given.password);
  const person = found && known ? await personOf(context, found) : undefined;
  if (!person?.active) throw new ProblemError(401, 'credentials-wrong', '用户名或密码不正确');
  await askToTakeOver(context, person, given.takeOver, request.sessionID);
  await regenerate(request);
  request.session.personId = person._id;
  request.session.signedInAt = context.clock.now();
  await saved(request);
  if (person.roles.includes('agent')) {
    context.ports.realtime.endSessions(person._id, 'taken-over', request.sessionID);
  }
  return person;
}

/** As the store has him, though this process may not have been told yet of a command that made or closed him. */
async function personOf(
  { directory }: Context,
  { _id, active }: Pick<SignedIn, '_id' | 'active'>,
): Promise<SignedIn | undefined> {
  if (directory.person(_id)?.active !== active) await directory.changed();
  return directory.person(_id);
}

async function askToTakeOver(
  context: Context,
  person: SignedIn,
  takeOver: boolean,
  sessionId: string,
): Promise<void> {
  if (!person.roles.includes('agent')) return;
  const presence = await context.ports.presence.of(person._id, sessionId);
  if (presence === 'in-call') {
    throw new ProblemError(409, 'in-call-elsewhere', '该账号正在另一处通话中，不能接管');
  }
  if (presence === 'elsewhere' && !takeOver) {
    throw new ProblemError(409, 'signed-in-elsewhere', '该账号已在另一处登录，是否接管？');
  }
}

export async function signOutPerson(context: Context, person: SignedIn, request: Request): Promise<void> {
  await context.ports.presence.signedOut(person._id);
  await new Promise<void>((resolve, reject) => {
    request.session.destroy((error?: unknown) => (error ? reject(error) : resolve()));
  });
}

const regenerate = (request: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.regenerate((error?: unknown) => (error ? reject(error) : resolve()));
  });

/** express-session alone sends the head of an answer, with the cookie, before it has saved what the cookie stands for. */
const saved = (request: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.save((error?: unknown) => (error ? reject(error) : resolve()));
  });
