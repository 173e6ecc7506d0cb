import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import type { Context } from '../../context.ts';
import type { PersonDocument } from '../../store/models/person.ts';
import { hashPassword } from '../password.ts';
import { writeAudit } from '../write-audit.ts';
import { AccountRefusal } from './account-refusal.ts';
import { operator } from './operator.ts';
import { requireGoodPassword } from './password-rule.ts';

export interface NewAccount {
  login: string;
  name: string;
  roles: readonly Role[];
  bodyId: string | null;
  /** 工号; `null` takes the next free number. */
  staffNo: string | null;
  password: string;
}

type Rooms = Pick<Context, 'store' | 'directory' | 'clock'>;

const FIRST_STAFF_NO = 1001;
const DUPLICATE_KEY = 11_000;
const loginShape = /^[a-z][a-z0-9._-]{1,39}$/u;
const bodyRoles: readonly Role[] = ['liaison', 'handler', 'body-head'];

/** Makes an account from the machine's own command line, noted in the audit; its person changes the password first. @throws AccountRefusal */
export async function createAccount(context: Rooms, wanted: NewAccount): Promise<PersonDocument> {
  const login = wanted.login.toLowerCase();
  if (!loginShape.test(login))
    throw new AccountRefusal('a login is 2 to 40 of a–z, 0–9, dot, dash and underscore, a letter first');
  requireBody(context, wanted);
  requireGoodPassword(wanted.password, login);
  const person = documentOf(context, { ...wanted, login }, await hashPassword(wanted.password));
  await context.store.people.create(person).catch((error: { code?: number }) => {
    throw error.code === DUPLICATE_KEY ? new AccountRefusal(`there is an account ${login} already`) : error;
  });
  const reason = `${login} ${wanted.roles.join(',')}`;
  await writeAudit(context, {
    person: operator(),
    act: 'create-account',
    ticketNo: null,
    reason,
    address: '',
  });
  await context.directory.changed();
  return person;
}

function requireBody({ directory }: Rooms, { roles, bodyId }: NewAccount): void {
  const needed = roles.some((role) => bodyRoles.includes(role));
  if (needed && bodyId === null) throw new AccountRefusal(`${bodyRoles.join(', ')} belong to a body`);
  if (bodyId !== null && !directory.body(bodyId)) throw new AccountRefusal(`there is no body ${bodyId}`);
}

function documentOf(
  { directory }: Rooms,
  { login, name, roles, bodyId, staffNo }: NewAccount,
  passwordHash: string,
): PersonDocument {
  const numbers = directory.people().map((person) => Number(person.staffNo) || 0);
  const agent = roles.includes('agent');
  return {
    _id: login,
    username: login,
    name,
    staffNo: staffNo ?? String(Math.max(FIRST_STAFF_NO - 1, ...numbers) + 1),
    roles: [...roles],
    bodyId,
    skills: agent ? ['mandarin'] : [],
    groups: agent ? ['day', 'night'] : [],
    passwordHash,
    mustChangePassword: true,
    active: true,
  };
}
