import { generatePassword, hashPassword } from '../commands/password.ts';
import type { PersonDocument } from '../store/models/person.ts';
import type { Store } from '../store/store.ts';
import { people } from './data/people.ts';
import type { PersonSeed } from './data/people.ts';

/** A demo account with its password, told once and kept nowhere but as a hash. */
export interface Account {
  username: string;
  password: string;
  name: string;
  roles: readonly string[];
  bodyId: string | null;
}

/** How one signs in: the password, told once, and what is kept of it. */
export interface Credential {
  password: string;
  passwordHash: string;
}

const FIRST_STAFF_NO = 1001;

/** A password that nobody has had before. */
export async function newCredential(): Promise<Credential> {
  const password = generatePassword();
  return { password, passwordHash: await hashPassword(password) };
}

/** Creates the demo people that do not exist yet. @returns their accounts. */
export async function seedPeople(
  store: Store,
  credentialOf: (username: string) => Promise<Credential> = newCredential,
): Promise<Account[]> {
  const known = new Set(await store.people.distinct('username'));
  const accounts: Account[] = [];
  for (const [index, person] of people.entries()) {
    if (known.has(person.username)) continue;
    const { username, name, roles, bodyId } = person;
    const { password, passwordHash } = await credentialOf(username);
    await store.people.create(documentOf(person, String(FIRST_STAFF_NO + index), passwordHash));
    accounts.push({ username, password, name, roles, bodyId });
  }
  return accounts;
}

const documentOf = (person: PersonSeed, staffNo: string, passwordHash: string): PersonDocument => ({
  _id: person.username,
  username: person.username,
  name: person.name,
  staffNo,
  roles: [...person.roles],
  bodyId: person.bodyId,
  skills: [...person.skills],
  groups: person.roles.includes('agent') ? ['day', 'night'] : [],
  passwordHash,
  active: true,
  demo: true,
});
