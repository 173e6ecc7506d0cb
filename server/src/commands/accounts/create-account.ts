import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import type { PersonDocument } from '../../store/models/person.ts';
import { hashPassword } from '../password.ts';
import { lineOf, payAudit } from '../../store/owed-audit.ts';
import { AccountRefusal } from './account-refusal.ts';
import { type AccountRooms, auditLine, type By } from './account-rooms.ts';
import { nextStaffNo } from './next-staff-no.ts';
import { requireGoodPassword } from './password-rule.ts';
import { requireBody } from './require-body.ts';

export interface NewAccount {
  login: string;
  name: string;
  roles: readonly Role[];
  bodyId: string | null;
  /** 工号; `null` takes the next free number. */
  staffNo: string | null;
  password: string;
}

const DUPLICATE_KEY = 11_000;
const loginShape = /^[a-z][a-z0-9._-]{1,39}$/u;

/** Makes an account, noted in the audit; its person changes the password first. @throws AccountRefusal */
export async function createAccount(
  context: AccountRooms,
  wanted: NewAccount,
  by: By,
): Promise<PersonDocument> {
  const login = wanted.login.toLowerCase();
  if (!loginShape.test(login))
    throw new AccountRefusal(
      'login-unfit',
      'a login is 2 to 40 of a–z, 0–9, dot, dash and underscore, a letter first',
    );
  requireBody(context, wanted);
  requireGoodPassword(wanted.password, login);
  if (wanted.staffNo !== null && context.directory.people().some(({ staffNo }) => staffNo === wanted.staffNo))
    throw new AccountRefusal('staff-no-taken', `工号 ${wanted.staffNo} belongs to somebody already`);
  const staffNo = wanted.staffNo ?? (await nextStaffNo(context));
  const person = documentOf({ ...wanted, login, staffNo }, await hashPassword(wanted.password));
  const audited = auditLine(by, 'create-account', `${login} ${wanted.roles.join(',')}`);
  const line = lineOf(audited, context.clock);
  const { people } = context.store;
  await people.create({ ...person, owedAudit: [line] }).catch((error: { code?: number }) => {
    throw error.code === DUPLICATE_KEY
      ? new AccountRefusal('login-taken', `there is an account ${login} already`)
      : error;
  });
  await payAudit(context.store, people, person._id, [line]);
  await context.directory.changed();
  return person;
}

function documentOf(
  { login, name, roles, bodyId, staffNo }: NewAccount & { staffNo: string },
  passwordHash: string,
): PersonDocument {
  const agent = roles.includes('agent');
  return {
    _id: login,
    username: login,
    name,
    staffNo,
    roles: [...roles],
    bodyId,
    skills: agent ? ['mandarin'] : [],
    groups: agent ? ['day', 'night'] : [],
    passwordHash,
    mustChangePassword: true,
    active: true,
  };
}
