import { isOutbound, type CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';
import { createAgentLeg } from './create-agent-leg.ts';

/** The agent's telephone shows the citizen; in an outbound call the hotline, as the number may be shielded. */
export async function ringAgent(voice: Voice, call: CallState): Promise<void> {
  if (!call.agent) return;
  await createAgentLeg(voice, call.agent.sipUser, {
    channelId: call.agent.channelId,
    originator: call.citizen?.channelId,
    callerNo: (isOutbound(call) ? null : call.citizenNo) ?? voice.config.HOTLINE_NUMBER,
    headers: { 'X-Call-Id': call.callId },
  });
}
