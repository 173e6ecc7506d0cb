import type { Trunk } from '@hotline/shared/domain/call/call';
import type { EmergencyLine } from '@hotline/shared/domain/ticket/vocabulary';
import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';
import { createLeg } from './create-leg.ts';

const trunkOf: Record<EmergencyLine, Trunk> = {
  '110': 'police-110',
  '119': 'fire-119',
  '120': 'medical-120',
  '122': 'traffic-122',
};

/** First the voice: the emergency desk is rung with the citizen's own number; the record follows by itself. */
export async function ringLine(voice: Voice, call: CallState, transferNo: string): Promise<void> {
  if (!call.line) return;
  const { channelId, line } = call.line;
  await createLeg(voice, {
    channelId,
    endpoint: `PJSIP/${line}@${trunkOf[line]}`,
    originator: call.citizen?.channelId,
    callerNo: call.citizenNo ?? voice.config.HOTLINE_NUMBER,
    headers: { 'X-Call-Id': call.callId, 'X-Transfer-No': transferNo },
  });
}
