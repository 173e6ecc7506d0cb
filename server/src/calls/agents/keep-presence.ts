import type { Person } from '@hotline/shared/contracts/rest/session';
import { renewLeases } from '../../acd/leases.ts';
import type { PresenceListener } from '../../realtime/console-server.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { softphoneLost, softphoneRegistered } from './softphone-registered.ts';

const renewEveryMs = 1_000;

/**
 * Renews the leases of the agents whose sockets have shown life, in one write a second. What one agent's page tells of its
 * telephone is taken one after another, as it was told; `stop` waits for what began.
 */
export const keepPresence = (desk: CallDesk): { listener: PresenceListener; stop(): Promise<void> } => {
  const alive = new Set<string>();
  const latest = new Map<string, Promise<void>>();
  const inOrder = ({ id }: Person, act: () => Promise<void>): Promise<void> => {
    const done = (latest.get(id) ?? Promise.resolve()).then(act, act).finally(() => {
      if (latest.get(id) === done) latest.delete(id);
    });
    latest.set(id, done);
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
      registered: (person, legUp) => inOrder(person, () => arrive(desk, person, legUp)),
      lost: (person, isElsewhere) => inOrder(person, () => depart(desk, person, isElsewhere)),
      alive: (person) => void alive.add(person.id),
    },
    stop: async () => {
      clearInterval(timer);
      await Promise.allSettled(latest.values());
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
