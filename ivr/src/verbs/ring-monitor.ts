import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';
import { createAgentLeg } from './create-agent-leg.ts';

export async function ringMonitor(voice: Voice, call: CallState): Promise<void> {
  if (!call.monitor) return;
  await createAgentLeg(voice, call.monitor.sipUser, {
    channelId: call.monitor.channelId,
    originator: call.agent?.channelId,
    callerNo: voice.config.HOTLINE_NUMBER,
    headers: { 'X-Call-Id': call.callId },
  });
}
