import { unlessGone } from '../ari/http.ts';
import { talkBridge } from '../flow/leg-id.ts';
import type { CallState, Leg } from '../flow/state.ts';
import type { Voice } from '../voice.ts';
import { ensureBridge } from './ensure-bridge.ts';

/** One mixing bridge a call: every party that is up stands in it and hears the others; a citizen on hold does not. */
export async function connect({ ari }: Voice, call: CallState): Promise<void> {
  const { id, channels } = await ensureBridge(ari, talkBridge(call.callId));
  const barging = call.monitor?.mode === 'barge' ? call.monitor : null;
  const citizen = call.phase === 'consulting' || call.phase === 'held' ? null : call.citizen;
  const enter = async (leg: Leg): Promise<void> => {
    if (leg === call.citizen) await unlessGone(ari.remove(`channels/${leg.channelId}/moh`));
    await unlessGone(ari.post(`bridges/${id}/addChannel`, { channel: leg.channelId }));
  };
  const legs = [citizen, call.agent, call.line, call.guest, barging];
  await Promise.all(
    legs.flatMap((leg) => (leg?.up && !channels.includes(leg.channelId) ? [enter(leg)] : [])),
  );
}
