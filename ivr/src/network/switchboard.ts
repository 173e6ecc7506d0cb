import { unlessGone } from '../ari/http.ts';
import type { AriEvent } from '../ari/types.ts';
import type { Exchange } from './exchange.ts';
import { TelephoneCall } from './telephone-call.ts';
import { Telephone } from './telephone.ts';

const ringSeconds = 60;

/** Connects the network's events with its telephones and their calls. */
export class Switchboard {
  readonly #exchange: Exchange;
  readonly #calls = new Map<string, TelephoneCall>();
  readonly #telephones = new Map<string, Telephone>();

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  /** The same telephone whenever it is asked for. */
  telephone(trunk: string, number: string): Telephone {
    const key = `${trunk}/${number}`;
    const open = (channelId: string) => this.#open(channelId);
    const found = this.#telephones.get(key) ?? new Telephone(this.#exchange, open, trunk, number);
    this.#telephones.set(key, found);
    return found;
  }

  async hangUpAll(): Promise<void> {
    await Promise.all([...this.#calls.values()].map((call) => call.hangUp()));
  }

  onEvent(event: AriEvent): void {
    switch (event.type) {
      case 'StasisStart':
        return this.#onStart(event);
      case 'ChannelStateChange':
        if (event.channel.state === 'Up') this.#calls.get(event.channel.id)?.wasAnswered();
        return;
      case 'ChannelDtmfReceived':
        return this.#calls.get(event.channel.id)?.wasPressed(event.digit);
      case 'ChannelDestroyed':
        return this.#onGone(event.channel.id, event.cause);
      case 'StasisEnd':
        return this.#onGone(event.channel.id, 16);
      default:
    }
  }

  #open(channelId: string, callId = '', callerNo = ''): TelephoneCall {
    const call = new TelephoneCall(this.#exchange, channelId, callId, callerNo);
    this.#calls.set(channelId, call);
    return call;
  }

  /** Arguments of the dialplan's Stasis(): trunk, number, X-Call-Id. A call of ours has entered and is dialled now. */
  #onStart({ channel, args }: Extract<AriEvent, { type: 'StasisStart' }>): void {
    const { ari, lobby } = this.#exchange;
    lobby.enter(channel.id);
    if (this.#calls.has(channel.id)) {
      void unlessGone(ari.post(`channels/${channel.id}/dial`, { timeout: ringSeconds }));
      return;
    }
    const [trunk, number, callId] = args;
    if (!trunk || number === undefined) return;
    const call = this.#open(channel.id, callId, channel.caller.number);
    this.telephone(trunk, number)
      .rung(call)
      .catch(() => call.hangUp())
      .catch(() => {}); // gone, or its Asterisk is
  }

  #onGone(channelId: string, cause: number): void {
    this.#exchange.lobby.leave(channelId);
    this.#calls.get(channelId)?.hasEnded(cause);
    this.#calls.delete(channelId);
  }
}
