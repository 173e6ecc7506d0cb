import { randomUUID } from 'node:crypto';
import { nextOnCall } from '@hotline/shared/domain/voice/on-call';
import { dropAnnouncement } from '../../acd/announcements.ts';
import { enqueue, takeWaiting } from '../../acd/queue.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { isManned } from './is-manned.ts';

/** Longer than at a desk: the telephone lies beside a bed. */
const timeoutMs = 25_000;

/**
 * 夜间值班: while the group of the night serves and nobody of it is signed in, who is on call is rung outside. The citizen
 * leaves the queue meanwhile; whom nobody took comes back into it by `queued`, and the next one is rung.
 * @returns whether somebody is rung, or he does not wait any more
 */
export async function ringOnCall(desk: CallDesk, call: StoredCall, group: string): Promise<boolean> {
  const { callId, nodeId, purpose, trunk } = call;
  const { onCall, otherwise } = desk.policy();
  if (purpose !== 'inbound' || trunk !== 'citizens' || desk.groupNow() !== otherwise) return false;
  const next = nextOnCall(onCall, call.onCall ?? [], desk.now());
  if (!next || (await isManned(desk, group))) return false;
  const waiting = await takeWaiting(desk.redis, callId);
  if (!waiting) return false;
  const { name, number } = next;
  const order = { type: 'ring-on-call', callId, guestId: randomUUID(), name, number, timeoutMs } as const;
  const rung = await desk.voice.order(nodeId, order);
  if (rung === 'done') await dropAnnouncement(desk.redis, callId);
  if (rung === 'done' || rung === 'moved-on') return true;
  await enqueue(desk.redis, waiting);
  return false;
}
