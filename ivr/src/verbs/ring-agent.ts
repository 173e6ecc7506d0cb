import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';
import { createAgentLeg, shownCaller } from './create-agent-leg.ts';

export async function ringAgent(voice: Voice, call: CallState): Promise<void> {
  if (!call.agent) return;
  await createAgentLeg(voice, call.agent.sipUser, {
    channelId: call.agent.channelId,
    originator: call.citizen?.channelId,
    callerNo: shownCaller(voice, call),
    headers: { 'X-Call-Id': call.callId },
  });
}
