import type { Context } from '@hotline/server/context';
import { seedDemo } from '@hotline/server/seed/seed-demo';
import { newCredential, type Account, type Credential } from '@hotline/server/seed/seed-people';

const known = new Map<string, Promise<Credential>>();

/** A demo site as {@link seedDemo} makes it; its passwords are made, and hashed as slowly as real ones, once a process. */
export const seedDemoSite = (context: Context): Promise<Account[]> =>
  seedDemo(context, (username) => {
    const credential = known.get(username) ?? newCredential();
    known.set(username, credential);
    return credential;
  });
