import { setTimeout as pause } from 'node:timers/promises';
import { type Ari, unlessGone } from '../ari/http.ts';
import { monitorBridge, talkBridge } from '../flow/leg-id.ts';
import type { CallState } from '../flow/state.ts';
import { stasisApp, type Voice } from '../voice.ts';
import { ensureBridge } from './ensure-bridge.ts';

const endedWithinMs = 5_000;

const spyChannel = ({ callId }: CallState): string => `spy.${callId}.agent`;

/**
 * A snoop at the agent's leg hears both sides; what the leader says goes to the agent alone (耳语) or nowhere (监听). It joins
 * the leader as it enters Stasis.
 */
export async function spy(voice: Voice, call: CallState): Promise<void> {
  const { agent, monitor } = call;
  if (!agent || !monitor) return;
  const { ari } = voice;
  await unlessGone(
    ari.post(`bridges/${talkBridge(call.callId)}/removeChannel`, { channel: monitor.channelId }),
  );
  await endSnoop(ari, spyChannel(call));
  const { id } = await ensureBridge(ari, monitorBridge(call.callId));
  await unlessGone(ari.post(`bridges/${id}/addChannel`, { channel: monitor.channelId }));
  const whisper = monitor.mode === 'whisper' ? 'out' : 'none';
  const snoop = { spy: 'both', whisper, app: stasisApp };
  await unlessGone(ari.post(`channels/${agent.channelId}/snoop/${spyChannel(call)}`, snoop));
}

export async function attachSpy({ ari }: Voice, call: CallState): Promise<void> {
  const bridge = monitorBridge(call.callId);
  await unlessGone(ari.post(`bridges/${bridge}/addChannel`, { channel: spyChannel(call) }));
}

/** Asterisk ends a channel after it has said so, and makes no other of that name (500) until then. */
async function endSnoop(ari: Ari, channelId: string): Promise<void> {
  await unlessGone(ari.remove(`channels/${channelId}`));
  const isThere = async () => (await unlessGone(ari.get(`channels/${channelId}`))) !== undefined;
  for (const end = Date.now() + endedWithinMs; Date.now() < end && (await isThere());) await pause(20);
}

export async function stopSpy({ ari }: Voice, call: CallState): Promise<void> {
  await unlessGone(ari.remove(`channels/${spyChannel(call)}`));
  await unlessGone(ari.remove(`bridges/${monitorBridge(call.callId)}`));
}
