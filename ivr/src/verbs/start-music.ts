import { unlessGone } from '../ari/http.ts';
import { talkBridge } from '../flow/leg-id.ts';
import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';

/**
 * Music for the citizen alone, out of the conversation: he waits or is on hold. It is played on his own channel: in a
 * holding bridge it does not come back after an announcement.
 */
export async function startMusic({ ari }: Voice, call: CallState, alone = false): Promise<void> {
  const channel = call.citizen?.channelId;
  if (!channel) return;
  if (!alone) await unlessGone(ari.post(`bridges/${talkBridge(call.callId)}/removeChannel`, { channel }));
  await unlessGone(ari.post(`channels/${channel}/moh`));
}

export async function stopMusic({ ari }: Voice, call: CallState): Promise<void> {
  if (call.citizen) await unlessGone(ari.remove(`channels/${call.citizen.channelId}/moh`));
}
