import type { Application, Channel } from '../ari/types.ts';
import type { SeenLeg } from '../flow/input.ts';
import { parseLegId } from '../flow/leg-id.ts';
import type { CallState, Leg } from '../flow/state.ts';
import { stasisApp, type Voice } from '../voice.ts';
import type { CallBook } from './call-book.ts';
import { loadState } from './persist.ts';

/**
 * Takes up the calls that Asterisk kept while ivr was away, or while its event stream was cut.
 * Calls that are already in the book are only compared with what is really there.
 */
export async function reconcile(voice: Voice, book: CallBook): Promise<void> {
  const channels = new Map((await voice.ari.get<Channel[]>('channels')).map((one) => [one.id, one]));
  const { channel_ids: ours } = await voice.ari.get<Application>(`applications/${stasisApp}`);
  for (const channelId of ours) {
    if (!channels.has(channelId)) continue;
    const call = await stateOf(voice, channelId);
    if (call && !book.session(call.callId)) book.adopt(call);
  }
  await Promise.all(
    book.sessions().map((session) => session.post({ type: 'recovered', ...seen(session.state, channels) })),
  );
}

const stateOf = (voice: Voice, channelId: string): Promise<CallState | null> =>
  loadState(voice.ari, parseLegId(channelId)?.callId ?? channelId);

function seen(
  call: CallState,
  channels: Map<string, Channel>,
): Record<'citizen' | 'agent' | 'line', SeenLeg> {
  const look = (leg: Leg | null): SeenLeg => {
    const channel = leg && channels.get(leg.channelId);
    if (!channel) return 'gone';
    if (channel.state === 'Up') return 'up';
    return channel.state === 'Down' ? 'not-dialled' : 'ringing';
  };
  return { citizen: look(call.citizen), agent: look(call.agent), line: look(call.line) };
}
