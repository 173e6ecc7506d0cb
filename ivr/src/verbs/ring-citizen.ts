import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';
import { createLeg } from './create-leg.ts';

export async function ringCitizen(voice: Voice, call: CallState): Promise<void> {
  if (!call.citizen || !call.citizenNo) return;
  await createLeg(voice, {
    channelId: call.citizen.channelId,
    endpoint: `PJSIP/${call.citizenNo}@citizens`,
    originator: call.agent?.channelId,
    callerNo: voice.config.HOTLINE_NUMBER,
    headers: {},
  });
}
