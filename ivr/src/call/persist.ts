import { unlessGone } from '../ari/http.ts';
import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';

/** The channel variable that keeps a call's state. */
export const stateVariable = 'HOTLINE_CALL';

/** Writes the state where a crash of ivr cannot reach: to the citizen's leg, or the agent's before there is one. */
export async function saveState({ ari }: Voice, call: CallState): Promise<void> {
  const channelId = call.citizen?.channelId ?? call.agent?.channelId;
  if (!channelId) return;
  const value = JSON.stringify(call);
  await unlessGone(ari.post(`channels/${channelId}/variable`, {}, { variable: stateVariable, value }));
}

/** @returns null when the channel carries no call */
export async function loadState({ ari }: Voice, channelId: string): Promise<CallState | null> {
  const found = await unlessGone(
    ari.get<{ value: string }>(`channels/${channelId}/variable`, { variable: stateVariable }),
  );
  return found?.value ? (JSON.parse(found.value) as CallState) : null;
}
