import { enqueue, takeWaiting } from '../../acd/queue.ts';
import { askForMessage } from '../../voice-mail/ask-for-message.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { tellLater } from '../desk/tell-later.ts';

/** A message, if he will; else he is let go, to be called back. Who has moved on meanwhile is left where he is. */
export const letGo = async (desk: CallDesk, call: StoredCall): Promise<void> => {
  const { callId, nodeId } = call;
  if (desk.policy().voiceMail.enabled && call.trunk === 'citizens') {
    const waiting = await takeWaiting(desk.redis, callId);
    const asked = waiting ? await askForMessage(desk, call, 'nobody') : 'moved-on';
    if (asked === 'done' || asked === 'moved-on') return;
    await enqueue(desk.redis, waiting!);
  }
  const hungUp = await desk.voice.order(nodeId, { type: 'hang-up', callId });
  if (hungUp === 'link-down') await tellLater(desk, callId);
};
