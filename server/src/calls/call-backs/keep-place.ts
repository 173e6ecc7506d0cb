import { dequeue, enqueue } from '../../acd/queue.ts';
import { callBackId, type CallBack } from '../records/call-back-store.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { priorityOf } from '../desk/priority-of.ts';

/** He is to be called back within this (domain rule §8). */
const withinMs = 30 * 60_000;

/**
 * A citizen who asked for an agent and leaves unanswered, or whose call was cut off, stays in the queue as a call-back with
 * the place he had.
 */
export const keepPlace = async (
  desk: CallDesk,
  call: StoredCall,
  reason: CallBack['reason'],
): Promise<void> => {
  const { callId, callerNo, queuedAt, arrivedAt } = call;
  if (callerNo === null || (queuedAt === null && reason !== 'cut-off')) return;
  const id = callBackId(callId);
  const before =
    (await desk.callBacks.placeOf(callId))?.waiting.enteredAt ?? (await takeKeptPlace(desk, call));
  const waiting = {
    callId: id,
    priority: priorityOf(call),
    enteredAt: Math.min(before ?? Infinity, queuedAt ?? arrivedAt),
    group: desk.groupNow(),
    skill: call.skill ?? 'mandarin',
    triedAgents: [],
    lastAgentId: await desk.calls.past.lastAgentOf(callerNo),
  };
  const askedAt = desk.now();
  const callBack: CallBack = {
    _id: id,
    lostCallId: callId,
    number: callerNo,
    reason,
    waiting,
    askedAt,
    dueAt: askedAt + withinMs,
    state: 'waiting',
    callId: null,
    lateTold: false,
  };
  desk.callers.forget(callerNo);
  if (await desk.callBacks.add(callBack)) await enqueue(desk.redis, waiting);
};

/** He calls again: that call has the place which was kept for him. @returns when he entered the queue first, if he did */
export const takeKeptPlace = async (
  desk: CallDesk,
  { callId, callerNo }: Pick<StoredCall, 'callId' | 'callerNo'>,
): Promise<number | null> => {
  const kept = callerNo === null ? null : await desk.callBacks.openOf(callerNo);
  if (!kept || !(await desk.callBacks.supersede(kept._id, callId))) return null;
  await dequeue(desk.redis, kept._id);
  return kept.waiting.enteredAt;
};

/** He called again and hung up at once: he is called back as he was to be before. */
export const giveBackPlace = async (
  desk: CallDesk,
  { callId, callerNo }: Pick<StoredCall, 'callId' | 'callerNo'>,
): Promise<void> => {
  const kept = await desk.callBacks.placeOf(callId);
  if (!kept || !(await desk.callBacks.resume(kept._id))) return;
  if (callerNo !== null) desk.callers.forget(callerNo);
  await enqueue(desk.redis, kept.waiting);
};
