import type { CallFactOf } from '@hotline/shared/contracts/link';
import { dequeue } from '../acd/queue.ts';
import { callBackId } from '../calls/records/call-back-store.ts';
import type { CallDesk } from '../calls/desk/call-desk.ts';
import type { StoredCall } from '../calls/records/stored-call.ts';

/**
 * A message is a task for agents, whenever it becomes known; it takes the place of the call-back that the end of the
 * call had begun. One in which nobody speaks is none: he is called back like any lost caller.
 */
export const messageLeft = async (
  desk: CallDesk,
  call: StoredCall,
  { heard, durationMs, at }: CallFactOf<'voice-mail-left'>,
): Promise<void> => {
  if (!heard) return;
  const { callId } = call;
  const why = call.voiceMail?.why ?? 'chosen';
  const isNew = await desk.voiceMails.add({ _id: callId, why, leftAt: at, durationMs });
  if (await desk.callBacks.settle(callBackId(callId), 'superseded')) {
    await dequeue(desk.redis, callBackId(callId));
  }
  if (!isNew) return;
  await desk.tell({
    id: `voice-mail:${callId}`,
    kind: 'voice-mail',
    ticketNo: null,
    callId,
    text: '有新的语音留言等待处理',
    at,
  });
};
