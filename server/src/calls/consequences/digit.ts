import type { CallFactOf } from '@hotline/shared/contracts/link';
import { dropAnnouncement } from '../../acd/announcements.ts';
import { enqueue, takeWaiting } from '../../acd/queue.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { askForMessage } from '../../voice-mail/ask-for-message.ts';
import { keepPlace } from '../call-backs/keep-place.ts';

/** While he waits in the queue: 按1回拨, 按2留言. One who is refused has the key for danger. */
export const digit = async (desk: CallDesk, call: StoredCall, fact: CallFactOf<'digit'>): Promise<void> => {
  if (fact.from !== 'citizen') return;
  if (call.phase === 'arriving' && fact.digit === '1' && desk.isBlocked(call.callerNo))
    return desk.calls.noteDanger(call.callId);
  if (call.phase !== 'queued') return;
  if (fact.digit === '1') await promiseCallBack(desk, call);
  if (fact.digit === '2' && desk.policy().voiceMail.enabled) await takeMessage(desk, call);
};

const takeMessage = async (desk: CallDesk, call: StoredCall): Promise<void> => {
  const waiting = await takeWaiting(desk.redis, call.callId);
  if (waiting && (await askForMessage(desk, call, 'chosen')) !== 'done') await enqueue(desk.redis, waiting);
};

const promiseCallBack = async (desk: CallDesk, call: StoredCall): Promise<void> => {
  const waiting = await takeWaiting(desk.redis, call.callId);
  if (!waiting) return; // an agent's telephone rings for him
  const promised = await desk.voice.order(call.nodeId, { type: 'promise-call-back', callId: call.callId });
  if (promised !== 'done') return void (await enqueue(desk.redis, waiting));
  await keepPlace(desk, call, 'key');
  await dropAnnouncement(desk.redis, call.callId);
};
