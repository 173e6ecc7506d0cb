import type { Context } from '../../context.ts';
import type { PersonRecord } from '../../store/directory.ts';
import type { Audited } from '../../store/models/audit.ts';
import { AccountRefusal } from './account-refusal.ts';

/** What the commands on accounts work with. */
export type AccountRooms = Pick<Context, 'store' | 'directory' | 'clock'>;

/** Who changes an account, from where, and why where a reason was asked for. */
export interface By extends Pick<Audited, 'person' | 'address'> {
  reason?: string;
}

/** @throws AccountRefusal */
export function accountOf({ directory }: Pick<AccountRooms, 'directory'>, login: string): PersonRecord {
  const person = directory.people().find(({ username }) => username === login);
  if (!person) throw new AccountRefusal('account-unknown', `there is no account ${login}`);
  return person;
}

/** What the audit says of it. */
export const auditLine = ({ person, address, reason }: By, act: string, what: string): Audited => ({
  person,
  address,
  act,
  ticketNo: null,
  reason: reason ? `${what}：${reason}` : what,
});
