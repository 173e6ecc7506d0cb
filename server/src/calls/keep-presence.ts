import type { Person } from '@hotline/shared/contracts/rest/session';
import { renewLeases } from '../acd/leases.ts';
import type { PresenceListener } from '../realtime/console-server.ts';
import type { CallDesk } from './call-desk.ts';
import { softphoneLost, softphoneRegistered } from './softphone-registered.ts';

const renewEveryMs = 1_000;

/** Renews the leases of the agents whose sockets have shown life, in one write a second; `stop` waits for what began. */
export const keepPresence = (desk: CallDesk): { listener: PresenceListener; stop(): Promise<void> } => {
  const alive = new Set<string>();
  const pending = new Set<Promise<void>>();
  const tracked = (work: Promise<void>): Promise<void> => {
    const done = work.finally(() => pending.delete(done));
    pending.add(done);
    return done;
  };
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
      registered: (person, legUp) => tracked(arrive(desk, person, legUp)),
      lost: (person, isElsewhere) => tracked(depart(desk, person, isElsewhere)),
      alive: (person) => void alive.add(person.id),
    },
    stop: async () => {
      clearInterval(timer);
      await Promise.allSettled(pending);
    },
  };
};

const arrive = async (desk: CallDesk, { id }: Person, legUp: boolean): Promise<void> => {
  await renewLeases(desk.redis, [id], desk.now());
  await softphoneRegistered(desk, id, legUp);
};

const depart = async (
  desk: CallDesk,
  { id }: Person,
  isElsewhere?: () => Promise<boolean>,
): Promise<void> => {
  if (!(await isElsewhere?.())) await softphoneLost(desk, id);
};
