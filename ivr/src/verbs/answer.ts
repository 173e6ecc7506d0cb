import { unlessGone } from '../ari/http.ts';
import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';

export async function answer({ ari }: Voice, call: CallState): Promise<void> {
  if (call.citizen) await unlessGone(ari.post(`channels/${call.citizen.channelId}/answer`));
}
