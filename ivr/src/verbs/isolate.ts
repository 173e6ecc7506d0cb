import { unlessGone } from '../ari/http.ts';
import { talkBridge } from '../flow/leg-id.ts';
import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';

/** The citizen stands alone: neither in a conversation nor with music. */
export async function isolate({ ari }: Voice, call: CallState): Promise<void> {
  const channel = call.citizen?.channelId;
  if (!channel) return;
  await unlessGone(ari.post(`bridges/${talkBridge(call.callId)}/removeChannel`, { channel }));
  await unlessGone(ari.remove(`channels/${channel}/moh`));
}
