import type { ProvisionOrder } from '@hotline/shared/contracts/link';
import type { Voice } from '../voice.ts';
import { deprovision, provision, provisioned } from './provision.ts';

/**
 * SIP accounts of softphones. What is told of one account in a connection is newer than the list of all of them, which was
 * read for that connection, and stands.
 */
export class Accounts {
  readonly #voice: Voice;
  readonly #told = new Set<string>();

  constructor(voice: Voice) {
    this.#voice = voice;
  }

  provision(account: ProvisionOrder): Promise<void> {
    this.#told.add(account.sipUser);
    return provision(this.#voice, account);
  }

  deprovision(sipUser: string): Promise<void> {
    this.#told.add(sipUser);
    return deprovision(this.#voice, sipUser);
  }

  /** The server is away: what it tells now is unheard. */
  disconnected(): void {
    this.#told.clear();
  }

  /** Takes up accounts that were made while this node was away, and takes away those that ended. */
  async align(all: readonly ProvisionOrder[]): Promise<void> {
    const there = new Set(await provisioned(this.#voice));
    const wanted = new Set(all.map(({ sipUser }) => sipUser));
    const isOpen = (sipUser: string) => !this.#told.has(sipUser);
    for (const account of all)
      if (!there.has(account.sipUser) && isOpen(account.sipUser)) await provision(this.#voice, account);
    for (const sipUser of there)
      if (!wanted.has(sipUser) && isOpen(sipUser)) await deprovision(this.#voice, sipUser);
  }
}
