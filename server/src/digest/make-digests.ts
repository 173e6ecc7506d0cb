import { digestOf } from '@hotline/shared/domain/digest/digest';
import { windowAt } from '@hotline/shared/domain/digest/window';
import type { DigestWindow } from '@hotline/shared/domain/digest/window';
import type { Context } from '../context.ts';
import { noticePolicy } from '../notices/notice-policy.ts';
import type { DigestDocument } from '../store/models/digest.ts';
import { isDuplicateKey } from '../store/store.ts';
import { recipientsOf } from './recipients.ts';
import type { Waiting } from './recipients.ts';
import { waitingCases } from './waiting-cases.ts';
import { waitingPushes } from './waiting-pushes.ts';
import { waitingTickets } from './waiting-tickets.ts';

const KEPT_MS = 30 * 24 * 3_600_000;

/**
 * Writes the digests of the window that has begun last, one for each person for whom something waits. Any number of
 * processes may do so at once or one after another's crash: a person's digest is inserted under his and the window's
 * name, so there is one. One look-up when the window is done.
 * @returns number of digests that this call wrote
 */
export async function makeDigests(context: Context): Promise<number> {
  const { store, clock, directory, ports } = context;
  const now = clock.now();
  const window = windowAt(noticePolicy(context).digests, now);
  if (await store.digestWindows.exists({ _id: window.id })) return 0;
  const recipients = recipientsOf(context);
  const waiting: Waiting = new Map();
  await waitingTickets(context, recipients, now, waiting);
  await waitingCases(context, recipients, waiting);
  await waitingPushes(context, recipients, now, waiting);
  let written = 0;
  for (const [personId, found] of waiting) {
    const sms = directory.person(personId)?.mobile ? 'waiting' : 'none';
    const digest = { personId, sms, ...digestOf(found, now) } as const;
    if (await insertOnce(store.digests, documentOf(digest, window, now))) written += 1;
  }
  const done = { _id: window.id, at: now, expiresAt: expiry() };
  if ((await insertOnce(store.digestWindows, done)) || written > 0)
    ports.realtime.publish({ kind: 'case', change: { kind: 'digest', id: window.id } });
  return written;
}

const expiry = (): Date => new Date(Date.now() + KEPT_MS);

const documentOf = (
  digest: Pick<DigestDocument, 'personId' | 'items' | 'total' | 'overdue' | 'sms'>,
  { id: windowId }: DigestWindow,
  at: number,
): DigestDocument => ({
  _id: `${digest.personId}/${windowId}`,
  ...digest,
  windowId,
  at,
  readAt: null,
  smsLeasedUntil: 0,
  expiresAt: expiry(),
});

/** @returns false when it was written before. */
async function insertOnce<T extends { _id: string }>(
  model: { collection: { insertOne(document: never): Promise<unknown> } },
  document: T,
): Promise<boolean> {
  try {
    await model.collection.insertOne(document as never);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
