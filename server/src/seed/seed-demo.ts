import type { Clock } from '../clock.ts';
import type { Directory } from '../store/directory.ts';
import type { Rules } from '../store/rules.ts';
import type { Store } from '../store/store.ts';
import { seedPeople } from './seed-people.ts';
import type { Account, Credential } from './seed-people.ts';
import { seedSite } from './seed-site.ts';

interface Room {
  store: Store;
  clock: Clock;
  directory: Directory;
  rules: Rules;
}

/** A demo site; run again it adds what is missing. @returns the accounts that were made now. */
export async function seedDemo(
  { store, clock, directory, rules }: Room,
  credentialOf?: (username: string) => Promise<Credential>,
): Promise<Account[]> {
  await seedSite(store, clock.now());
  const accounts = await seedPeople(store, credentialOf);
  await rules.reload();
  await directory.changed();
  return accounts;
}
