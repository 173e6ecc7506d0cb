import type { Context } from '../../context.ts';
import { writeAudit } from '../write-audit.ts';
import { AccountRefusal } from './account-refusal.ts';
import { operator } from './operator.ts';

/** Nobody signs in to it any more and its sessions are void at once; what it did keeps its name. @throws AccountRefusal */
export async function disableAccount(
  context: Pick<Context, 'store' | 'directory' | 'clock'>,
  login: string,
): Promise<void> {
  const { store, directory } = context;
  const person = directory.people().find(({ username }) => username === login);
  if (!person) throw new AccountRefusal(`there is no account ${login}`);
  const others = directory.people().filter(({ _id, active }) => active && _id !== person._id);
  if (person.roles.includes('administrator') && !others.some(({ roles }) => roles.includes('administrator')))
    throw new AccountRefusal(`${login} is the last administrator`);
  await store.people.updateOne({ _id: person._id }, { $set: { active: false } });
  await writeAudit(context, {
    person: operator(),
    act: 'disable-account',
    ticketNo: null,
    reason: login,
    address: '',
  });
  await directory.changed();
}
