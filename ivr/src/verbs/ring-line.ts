import type { Trunk } from '@hotline/shared/domain/call/call';
import type { LineNumber } from '@hotline/shared/domain/ticket/vocabulary';
import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';
import { createLeg } from './create-leg.ts';

/** Emergency lines have trunks of their own; every other line is reached over the public network. */
const trunkOf: Readonly<Partial<Record<LineNumber, Trunk>>> = {
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
    endpoint: `PJSIP/${line}@${trunkOf[line] ?? 'citizens'}`,
    originator: call.citizen?.channelId,
    callerNo: call.citizenNo ?? voice.config.HOTLINE_NUMBER,
    headers: { 'X-Call-Id': call.callId, 'X-Transfer-No': transferNo },
  });
}
