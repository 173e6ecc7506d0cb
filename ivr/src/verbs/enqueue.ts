import { AriError, unlessGone, type Ari } from '../ari/http.ts';
import { queueBridge } from '../flow/leg-id.ts';
import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';
import { ensureBridge } from './ensure-bridge.ts';

/** Into the holding bridge: music, and announcements that are played on the channel. */
export async function enqueue({ ari }: Voice, call: CallState): Promise<void> {
  const channel = call.citizen?.channelId;
  if (!channel) return;
  const enter = () => ari.post(`bridges/${queueBridge}/addChannel`, { channel });
  try {
    await enter();
  } catch (error) {
    if (!(error instanceof AriError) || error.status !== 404) throw error;
    await openQueue(ari);
    await unlessGone(enter());
  }
}

/** One bridge for everybody who waits; they hear the music and not each other. */
export async function openQueue(ari: Ari): Promise<void> {
  await ensureBridge(ari, queueBridge, 'holding');
  await ari.post(`bridges/${queueBridge}/moh`);
}
