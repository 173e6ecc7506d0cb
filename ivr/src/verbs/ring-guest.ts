import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';
import { createLeg } from './create-leg.ts';

/** A colleague sees the citizen, an outside party the hotline. */
export async function ringGuest(voice: Voice, call: CallState): Promise<void> {
  if (!call.guest) return;
  const { channelId, sipUser, number } = call.guest;
  const { HOTLINE_NUMBER } = voice.config;
  await createLeg(voice, {
    channelId,
    endpoint: number === null ? `PJSIP/${sipUser}` : `PJSIP/${number}@citizens`,
    originator: call.citizen?.channelId,
    callerNo: number === null ? (call.citizenNo ?? HOTLINE_NUMBER) : HOTLINE_NUMBER,
    headers: number === null ? { 'X-Call-Id': call.callId } : {},
  });
}
