import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { unlessGone } from '../ari/http.ts';
import { Ear } from './ear.ts';
import type { Exchange } from './exchange.ts';

const patienceMs = 30_000;

/** A call as one telephone of the simulated network has it. */
export class TelephoneCall {
  readonly channelId: string;
  /** X-Call-Id of the INVITE, for telephones that were rung; else empty. */
  readonly callId: string;
  /** The number that the rung telephone shows. */
  readonly callerNo: string;
  /** Settles when the call is answered; rejects when it ends before. */
  readonly answered: Promise<void>;
  /** Settles with the hang-up cause of Q.850, the receiver put down. */
  readonly ended: Promise<number>;
  readonly #exchange: Exchange;
  #ear: Promise<Ear> | undefined;
  #bridgeId: string | undefined;
  #keys = '';
  #onKey: () => void = () => {};
  #tell!: { answered: () => void; refused: (error: Error) => void; ended: (cause: number) => void };

  constructor(exchange: Exchange, channelId: string, callId = '', callerNo = '') {
    this.#exchange = exchange;
    this.channelId = channelId;
    this.callId = callId;
    this.callerNo = callerNo;
    const answered = new Promise<void>((resolve, reject) => {
      this.#tell = { answered: resolve, refused: reject, ended: () => {} };
    });
    answered.catch(() => {});
    this.answered = answered;
    this.ended = new Promise((resolve) => (this.#tell.ended = resolve));
  }

  /** Called by the network as Asterisk tells. */
  wasAnswered(): void {
    this.#tell.answered();
    void this.send();
  }

  hasEnded(cause: number): void {
    this.#tell.refused(new Error(`the call ended with cause ${cause}`));
    this.#putDown().then(
      () => this.#tell.ended(cause),
      () => this.#tell.ended(cause),
    );
  }

  /** Called by the network for each telephone event of RFC 4733 that arrives. */
  wasPressed(key: string): void {
    this.#keys += key;
    this.#onKey();
  }

  async answer(): Promise<void> {
    await this.#exchange.ari.post(`channels/${this.channelId}/answer`);
    this.wasAnswered();
  }

  /** Sends a tone, as soon as the call is answered, until `quiet` or another sound. */
  async tone(hertz: number): Promise<void> {
    await this.quiet();
    await this.#play(this.#exchange.tones.media(hertz));
  }

  /** Sends a WAVE file of 8 kHz that Asterisk may read, as soon as the call is answered, so many times. */
  async say(file: string, times = 1): Promise<void> {
    await this.quiet();
    const media = `sound:${file.replace(/\.wav$/u, '')}`;
    await this.#play(Array.from({ length: times }, () => media).join(','));
  }

  async quiet(): Promise<void> {
    await unlessGone(this.#exchange.ari.remove(`playbacks/${this.channelId}.voice`));
  }

  /** Presses keys, as telephone events of RFC 4733. */
  async press(digits: string): Promise<void> {
    await this.quiet();
    await this.#exchange.ari.post(`channels/${this.channelId}/dtmf`, {
      dtmf: digits,
      between: 200,
      duration: 120,
    });
  }

  /** Settles when the other side has pressed these keys, one after another. */
  getsKeys(wanted: string): Promise<void> {
    return new Promise((resolve) => {
      this.#onKey = () => this.#keys.endsWith(wanted) && resolve();
      this.#onKey();
    });
  }

  /** Sends RTP even while silent, as every telephone does. */
  async send(): Promise<void> {
    await unlessGone(this.#exchange.ari.post(`channels/${this.channelId}/silence`));
  }

  /** The telephone is there and sends no more RTP, like a crashed browser. */
  async freeze(): Promise<void> {
    await this.quiet();
    await unlessGone(this.#exchange.ari.remove(`channels/${this.channelId}/silence`));
  }

  /** The hold key: a re-INVITE. */
  async hold(): Promise<void> {
    await this.quiet();
    await this.#exchange.ari.post(`channels/${this.channelId}/hold`);
  }

  async unhold(): Promise<void> {
    await this.#exchange.ari.remove(`channels/${this.channelId}/hold`);
  }

  async hangUp(reason = 'normal'): Promise<void> {
    await unlessGone(this.#exchange.ari.remove(`channels/${this.channelId}`, { reason }));
  }

  /** Settles when so many RTP packets more have come in, whatever they carry; a second has fifty. */
  async receives(packets: number, timeoutMs = patienceMs): Promise<void> {
    const path = `channels/${this.channelId}/rtp_statistics`;
    const count = async () => (await this.#exchange.ari.get<{ rxcount: number }>(path)).rxcount;
    const wanted = (await count()) + packets;
    for (const end = Date.now() + timeoutMs; Date.now() < end; await pause(100))
      if ((await count()) >= wanted) return;
    throw new Error(
      `not received in ${timeoutMs} ms: ${packets} packets, but ${packets + (await count()) - wanted}`,
    );
  }

  async hears(hertz: number, timeoutMs = patienceMs): Promise<void> {
    await (await this.listen()).hears(hertz, timeoutMs);
  }

  async hearsNo(hertz: number, timeoutMs = patienceMs): Promise<void> {
    await (await this.listen()).hearsNo(hertz, timeoutMs);
  }

  async hearsSound(timeoutMs = patienceMs): Promise<void> {
    await (await this.listen()).hearsSound(timeoutMs);
  }

  /** Puts the receiver to the ear: a snoop of what arrives, sent on as RTP. */
  listen(): Promise<Ear> {
    this.#ear ??= this.#listen();
    return this.#ear;
  }

  async #listen(): Promise<Ear> {
    const ear = await Ear.open();
    const id = randomUUID();
    this.#bridgeId = `ear.${id}`;
    await this.#exchange.ari.post(`bridges/${this.#bridgeId}`, { type: 'mixing' });
    await this.#exchange.ari.post(`channels/externalMedia`, {
      channelId: `ear.media.${id}`,
      app: this.#exchange.app,
      external_host: ear.address,
      format: 'alaw',
    });
    await this.#exchange.ari.post(`channels/${this.channelId}/snoop/ear.snoop.${id}`, {
      spy: 'in',
      app: this.#exchange.app,
    });
    const both = [`ear.media.${id}`, `ear.snoop.${id}`];
    await Promise.all(both.map((one) => this.#exchange.lobby.entered(one)));
    await this.#exchange.ari.post(`bridges/${this.#bridgeId}/addChannel`, { channel: both.join(',') });
    return ear;
  }

  /** Nobody speaks into a ringing telephone: on one channel Asterisk would answer only after the last word. */
  async #play(media: string): Promise<void> {
    await this.answered;
    await this.#exchange.ari.post(`channels/${this.channelId}/play/${this.channelId}.voice`, { media });
  }

  async #putDown(): Promise<void> {
    const ear = await this.#ear?.catch(() => undefined);
    ear?.close();
    if (!this.#bridgeId) return;
    const id = this.#bridgeId.slice('ear.'.length);
    await unlessGone(this.#exchange.ari.remove(`channels/ear.media.${id}`));
    await unlessGone(this.#exchange.ari.remove(`bridges/${this.#bridgeId}`));
  }
}
