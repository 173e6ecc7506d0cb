import { unlessGone } from '../ari/http.ts';
import { talkBridge } from '../flow/leg-id.ts';
import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';

/** What a call leaves behind when all its legs are gone. */
export async function clearAway({ ari, recorder }: Voice, call: CallState): Promise<void> {
  if (call.recording) void recorder.collect(call.callId);
  await unlessGone(ari.remove(`bridges/${talkBridge(call.callId)}`));
}
