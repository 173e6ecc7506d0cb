import { AriError, unlessGone, type Ari } from '../ari/http.ts';
import { talkBridge } from '../flow/leg-id.ts';
import type { CallState, Leg } from '../flow/state.ts';
import type { Voice } from '../voice.ts';
import { ensureBridge } from './ensure-bridge.ts';

/**
 * One mixing bridge a call: every party that is up stands in it and hears the others; a citizen on hold does not, nor one
 * who is still being greeted, for whom his agent waits there.
 */
export async function connect({ ari }: Voice, call: CallState): Promise<void> {
  const { id, channels } = await ensureBridge(ari, talkBridge(call.callId));
  const barging = call.monitor?.mode === 'barge' ? call.monitor : null;
  const isApart = call.phase === 'consulting' || call.phase === 'held' || call.ahead;
  const citizen = isApart ? null : call.citizen;
  const agent = call.agent?.early ? { ...call.agent, up: true } : call.agent;
  const legs = [citizen, agent, call.line, call.guest, barging];
  const entering = legs.filter((leg): leg is Leg => leg?.up === true && !channels.includes(leg.channelId));
  if (entering.some((leg) => leg === citizen))
    await unlessGone(ari.remove(`channels/${citizen!.channelId}/moh`));
  await enter(
    ari,
    id,
    entering.map(({ channelId }) => channelId),
  );
}

/** As `connect`, of a citizen who has heard no music and whose agent is in the bridge already. */
export async function join(voice: Voice, call: CallState): Promise<void> {
  const channel = call.citizen?.channelId;
  const path = `bridges/${talkBridge(call.callId)}/addChannel`;
  try {
    await voice.ari.post(path, { channel });
  } catch (error) {
    if (!(error instanceof AriError)) throw error;
    await connect(voice, call);
  }
}

/** All in one request; when one of them is gone Asterisk takes none, so each goes alone then. */
async function enter(ari: Ari, bridge: string, channels: string[]): Promise<void> {
  if (channels.length === 0) return;
  const path = `bridges/${bridge}/addChannel`;
  try {
    await ari.post(path, { channel: channels.join(',') });
  } catch (error) {
    if (!(error instanceof AriError)) throw error;
    if (channels.length === 1) return void (await unlessGone(Promise.reject(error)));
    await Promise.all(channels.map((channel) => enter(ari, bridge, [channel])));
  }
}
