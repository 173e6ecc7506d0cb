import type { Person } from '@hotline/shared/contracts/rest/session';
import { renewLeases } from '../acd/leases.ts';
import type { PresenceListener } from '../realtime/console-server.ts';
import type { CallDesk } from './call-desk.ts';
import { softphoneLost, softphoneRegistered } from './softphone-registered.ts';

const renewEveryMs = 1_000;

/** Renews the leases of the agents whose sockets have shown life, in one write a second. */
export const keepPresence = (desk: CallDesk): { listener: PresenceListener; stop(): void } => {
  const alive = new Set<string>();
  const renew = async (): Promise<void> => {
    const ids = [...alive];
    alive.clear();
    await renewLeases(desk.redis, ids, desk.now());
  };
  const timer = setInterval(
    () => void renew().catch((error: unknown) => desk.log.error({ err: error }, 'leases not renewed')),
    renewEveryMs,
  );
  return {
    listener: {
      registered: async (person: Person) => {
        await renewLeases(desk.redis, [person.id], desk.now());
        await softphoneRegistered(desk, person.id);
      },
      lost: (person) => softphoneLost(desk, person.id),
      alive: (person) => void alive.add(person.id),
    },
    stop: () => clearInterval(timer),
  };
};
