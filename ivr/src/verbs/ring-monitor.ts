import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';
import { createLeg } from './create-leg.ts';

export async function ringMonitor(voice: Voice, call: CallState): Promise<void> {
  if (!call.monitor) return;
  await createLeg(voice, {
    channelId: call.monitor.channelId,
    endpoint: `PJSIP/${call.monitor.sipUser}`,
    originator: call.agent?.channelId,
    callerNo: voice.config.HOTLINE_NUMBER,
    headers: { 'X-Call-Id': call.callId },
  });
}
