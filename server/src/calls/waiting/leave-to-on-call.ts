import { allWaiting } from '../../acd/queue.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { ringOnCall } from './ring-on-call.ts';

/**
 * An agent has gone home: if he was the last one at night, who waits is brought to who is on call at once. A caller whom this
 * does not reach hears of it when he would next be told his place.
 */
export const leaveToOnCall = async (desk: CallDesk): Promise<void> => {
  for (const { callId, group } of await allWaiting(desk.redis)) {
    const call = await desk.calls.latest(callId);
    if (call) await ringOnCall(desk, call, group);
  }
};
