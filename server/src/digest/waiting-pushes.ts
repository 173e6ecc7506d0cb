import { STUCK_MS } from '@hotline/shared/domain/emergency/push';
import type { Context } from '../context.ts';
import type { PolicePushDocument } from '../store/models/police-push.ts';
import { addTo } from './recipients.ts';
import type { Recipients, Waiting } from './recipients.ts';

const tellsTo = ['shift-leader', 'administrator'] as const;

/** Transfers that the platform of another line has not acknowledged in time, for those who can do something about it. */
export async function waitingPushes(
  { store }: Context,
  recipients: Recipients,
  now: number,
  waiting: Waiting,
): Promise<void> {
  const stuck = await store.policePushes
    .find({ state: 'waiting', createdAt: { $lte: now - STUCK_MS } }, { createdAt: 1 })
    .hint({ nextAt: 1 })
    .lean<Pick<PolicePushDocument, '_id' | 'createdAt'>[]>();
  const told = new Set(tellsTo.flatMap((role) => recipients.inRole(role, null)));
  for (const { _id: id, createdAt } of stuck) {
    for (const { person } of told) {
      const dueAt = createdAt + STUCK_MS;
      addTo(waiting, person._id, { kind: 'push', id, bodyId: null, verb: 'chase', dueAt });
    }
  }
}
