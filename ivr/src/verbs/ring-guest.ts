import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';
import { createAgentLeg, shownCaller } from './create-agent-leg.ts';
import { createLeg } from './create-leg.ts';

/** A colleague sees what the agent sees, an outside party the hotline. */
export async function ringGuest(voice: Voice, call: CallState): Promise<void> {
  if (!call.guest) return;
  const { channelId, sipUser, number } = call.guest;
  const originator = call.citizen?.channelId;
  if (number !== null)
    return createLeg(voice, {
      channelId,
      endpoint: `PJSIP/${number}@citizens`,
      originator,
      callerNo: voice.config.HOTLINE_NUMBER,
      headers: {},
    });
  await createAgentLeg(voice, sipUser ?? '', {
    channelId,
    originator,
    callerNo: shownCaller(voice, call),
    headers: { 'X-Call-Id': call.callId },
  });
}
