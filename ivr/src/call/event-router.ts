import type { AriEvent, Channel } from '../ari/types.ts';
import { cause, causeOfRequest } from '../flow/hangup-cause.ts';
import type { Input, LegRole } from '../flow/input.ts';
import { parseLegId } from '../flow/leg-id.ts';
import { parsePlaybackId } from '../verbs/play.ts';
import type { Messages } from '../recording/messages.ts';
import { arrivalOf } from './arrival.ts';
import type { CallBook } from './call-book.ts';

type On<T extends AriEvent['type']> = Extract<AriEvent, { type: T }>;

/** Turns Asterisk's events into what they mean for a call. Events of strangers' channels are nobody's. */
export class EventRouter {
  readonly #book: CallBook;
  readonly #messages: Messages;
  /** Channels that are hanging up, and why. */
  readonly #causes = new Map<string, number>();

  constructor(book: CallBook, messages: Messages) {
    this.#book = book;
    this.#messages = messages;
  }

  route(event: AriEvent): void {
    switch (event.type) {
      case 'StasisStart':
        return this.#onStart(event);
      case 'StasisEnd':
        return this.#onEnd(event);
      case 'ChannelStateChange':
        return this.#onState(event);
      case 'ChannelHangupRequest':
        this.#causes.set(event.channel.id, causeOfRequest(event));
        return;
      case 'ChannelDestroyed':
        return this.#onGone(event.channel, event.cause);
      case 'ChannelDtmfReceived':
        return this.#post(event.channel, (role, channelId) => ({
          type: 'pressed',
          role,
          channelId,
          digit: event.digit,
        }));
      case 'ChannelHold':
        return this.#post(event.channel, (role, channelId) =>
          role === 'agent' ? { type: 'agent-held', channelId } : null,
        );
      case 'ChannelUnhold':
        return this.#post(event.channel, (role, channelId) =>
          role === 'agent' ? { type: 'agent-resumed', channelId } : null,
        );
      case 'PlaybackFinished':
        return this.#onPlayed(event);
      case 'RecordingFinished':
      case 'RecordingFailed':
        return void this.#messages.finish(event.recording.name, event.type === 'RecordingFailed');
    }
  }

  #post(channel: Channel, make: (role: LegRole, channelId: string) => Input | null): void {
    const leg = parseLegId(channel.id);
    if (leg?.role === 'spy') return;
    const callId = leg?.callId ?? this.#book.callOfChannel(channel.id);
    const session = callId === undefined ? undefined : this.#book.session(callId);
    const input = make(leg?.role ?? 'citizen', channel.id);
    if (input) void session?.post(input);
  }

  #onStart({ channel, args }: On<'StasisStart'>): void {
    const leg = parseLegId(channel.id);
    if (leg?.role === 'spy') void this.#book.session(leg.callId)?.post({ type: 'spy-ready' });
    else if (leg) this.#post(channel, (role) => ({ type: 'leg-ready', role, channelId: channel.id }));
    else this.#enter(channel, args);
  }

  /** Arguments of the dialplan's Stasis(): who, trunk, dialled number, transfer number. */
  #enter(channel: Channel, [, trunk, calledNo, transferNo]: string[]): void {
    void this.#book.arrive(arrivalOf(channel, trunk, calledNo, transferNo));
  }

  /** A citizen who dialled in; legs that ivr made tell their end by ChannelDestroyed. */
  #onEnd({ channel }: On<'StasisEnd'>): void {
    if (!parseLegId(channel.id)) this.#onGone(channel, this.#causes.get(channel.id) ?? cause.normalClearing);
  }

  #onGone(channel: Channel, why: number): void {
    this.#causes.delete(channel.id);
    this.#post(channel, (role) => ({ type: 'leg-gone', role, channelId: channel.id, cause: why }));
  }

  #onState({ channel }: On<'ChannelStateChange'>): void {
    const { id: channelId, state } = channel;
    if (state === 'Ringing') this.#post(channel, (role) => ({ type: 'leg-ringing', role, channelId }));
    if (state === 'Up') this.#post(channel, (role) => ({ type: 'leg-answered', role, channelId }));
  }

  #onPlayed({ playback }: On<'PlaybackFinished'>): void {
    const known = parsePlaybackId(playback.id);
    const session = known && this.#book.session(known.callId);
    if (!known || !session) return;
    session.forgetPlayback(playback.id);
    const citizen = session.state.citizen?.channelId;
    if (citizen && this.#causes.has(citizen)) return; // cut short by his hang-up
    void session.post({ type: 'played', purpose: known.purpose });
  }
}
