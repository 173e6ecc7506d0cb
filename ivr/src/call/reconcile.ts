import { unlessGone } from '../ari/http.ts';
import type { Application, Channel } from '../ari/types.ts';
import { legRoles, type LegRole, type SeenLeg } from '../flow/input.ts';
import { parseLegId } from '../flow/leg-id.ts';
import type { CallState, Leg } from '../flow/state.ts';
import { stasisApp, type Voice } from '../voice.ts';
import { arrivalOf } from './arrival.ts';
import type { CallBook } from './call-book.ts';
import { loadState } from './persist.ts';

/**
 * Takes up the calls that Asterisk kept while ivr was away, or while its event stream was cut.
 * Calls that are already in the book are only compared with what is really there.
 */
export async function reconcile(voice: Voice, book: CallBook): Promise<void> {
  const channels = new Map((await voice.ari.get<Channel[]>('channels')).map((one) => [one.id, one]));
  const { channel_ids: ours } = await voice.ari.get<Application>(`applications/${stasisApp}`);
  const unknown: Channel[] = [];
  for (const channel of ours.flatMap((id) => channels.get(id) ?? [])) {
    const call = await stateOf(voice, channel.id);
    if (!call && !parseLegId(channel.id)) unknown.push(channel);
    if (call && !book.session(call.callId)) book.adopt(call);
  }
  await Promise.all(
    book.sessions().map((session) => session.post({ type: 'recovered', ...seen(session.state, channels) })),
  );
  for (const channel of unknown) await welcome(voice, book, channel);
}

/** A citizen whose arrival nobody noted: the crash came in the same moment. The dialplan left what is to be known. */
async function welcome({ ari }: Voice, book: CallBook, channel: Channel): Promise<void> {
  const read = async (variable: string): Promise<string | undefined> =>
    (await unlessGone(ari.get<{ value: string }>(`channels/${channel.id}/variable`, { variable })))?.value;
  const [trunk, transferNo] = [await read('TRUNK'), await read('TRANSFER_NO')];
  await book.arrive(arrivalOf(channel, trunk, channel.dialplan.exten, transferNo));
}

const stateOf = (voice: Voice, channelId: string): Promise<CallState | null> =>
  loadState(voice.ari, parseLegId(channelId)?.callId ?? channelId);

function seen(call: CallState, channels: Map<string, Channel>): Record<LegRole, SeenLeg> {
  const look = (leg: Leg | null): SeenLeg => {
    const channel = leg && channels.get(leg.channelId);
    if (!channel) return 'gone';
    if (channel.state === 'Up') return 'up';
    return channel.state === 'Down' ? 'not-dialled' : 'ringing';
  };
  const legs = legRoles.map((role) => [role, look(call[role])] as const);
  return Object.fromEntries(legs) as Record<LegRole, SeenLeg>;
}
