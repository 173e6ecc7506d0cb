import { unlessGone } from '../ari/http.ts';
import type { Bridge } from '../ari/types.ts';
import { queueBridge, talkBridge } from '../flow/leg-id.ts';
import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';

/** Takes the citizen out of whatever bridge he stands in. */
export async function isolate({ ari }: Voice, call: CallState): Promise<void> {
  const channel = call.citizen?.channelId;
  if (!channel) return;
  for (const id of [talkBridge(call.callId), queueBridge]) {
    const bridge = await unlessGone(ari.get<Bridge>(`bridges/${id}`));
    if (bridge?.channels.includes(channel)) {
      await unlessGone(ari.post(`bridges/${id}/removeChannel`, { channel }));
    }
  }
}
