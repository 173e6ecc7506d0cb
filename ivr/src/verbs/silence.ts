import { unlessGone } from '../ari/http.ts';
import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';

/** RTP that carries silence, on the agent's own channel. While it goes on, what others say in the bridge does not reach him. */
export async function startSilence({ ari }: Voice, call: CallState): Promise<void> {
  if (call.agent) await unlessGone(ari.post(`channels/${call.agent.channelId}/silence`));
}

export async function stopSilence({ ari }: Voice, call: CallState): Promise<void> {
  if (call.agent) await unlessGone(ari.remove(`channels/${call.agent.channelId}/silence`));
}
