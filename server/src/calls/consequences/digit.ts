import type { CallFactOf } from '@hotline/shared/contracts/link';
import { enqueue, takeWaiting } from '../../acd/queue.ts';
import type { CallDesk } from '../call-desk.ts';
import type { StoredCall } from '../call-store.ts';
import { keepPlace } from '../keep-place.ts';

/** 按1回拨, while he waits in the queue. */
export const digit = async (desk: CallDesk, call: StoredCall, fact: CallFactOf<'digit'>): Promise<void> => {
  if (fact.from !== 'citizen' || fact.digit !== '1' || call.phase !== 'queued') return;
  const waiting = await takeWaiting(desk.redis, call.callId);
  if (!waiting) return; // an agent's telephone rings for him
  const promised = await desk.voice.order(call.nodeId, { type: 'promise-call-back', callId: call.callId });
  if (promised === 'done') await keepPlace(desk, call, 'key');
  else await enqueue(desk.redis, waiting);
};
