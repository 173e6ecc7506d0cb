import { unlessGone } from '../ari/http.ts';
import { monitorBridge, talkBridge } from '../flow/leg-id.ts';
import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';

/** What a call leaves behind when all its legs are gone. */
export async function clearAway({ ari }: Voice, call: CallState): Promise<void> {
  const bridges = [talkBridge(call.callId), monitorBridge(call.callId)];
  await Promise.all(bridges.map((bridge) => unlessGone(ari.remove(`bridges/${bridge}`))));
}
