import { randomUUID } from 'node:crypto';
import type { Exchange } from './exchange.ts';
import type { TelephoneCall } from './telephone-call.ts';

/** What a telephone does when it is rung. */
export type Manners = 'answer' | 'ignore' | 'busy' | 'reject' | 'congested';

/** Makes a call known to the events. */
export type OpenCall = (channelId: string) => TelephoneCall;

/** A telephone of the simulated network: a citizen's, the police's or an agent's. */
export class Telephone {
  readonly number: string;
  readonly #trunk: string;
  readonly #exchange: Exchange;
  readonly #open: OpenCall;
  readonly #waiting: ((call: TelephoneCall) => void)[] = [];
  readonly #rang: TelephoneCall[] = [];
  #manners: Manners = 'answer';

  constructor(exchange: Exchange, open: OpenCall, trunk: string, number: string) {
    this.#exchange = exchange;
    this.#open = open;
    this.#trunk = trunk;
    this.number = number;
  }

  /** From now on. */
  behave(manners: Manners): void {
    this.#manners = manners;
  }

  /**
   * Dials; the call may be answered later.
   * @param headers additional SIP headers, such as X-Transfer-No of the police
   */
  async dial(to: string, headers: Record<string, string> = {}): Promise<TelephoneCall> {
    const channelId = `call.${randomUUID()}`;
    const call = this.#open(channelId);
    const variables: Record<string, string> = { 'CONNECTEDLINE(all)': this.#callerId() };
    for (const [name, value] of Object.entries(headers)) variables[`PJSIP_HEADER(add,${name})`] = value;
    const endpoint = `PJSIP/${to}@${this.#trunk}`;
    await this.#exchange.ari.post(
      'channels/create',
      { app: this.#exchange.app, channelId, endpoint },
      { variables },
    );
    return call;
  }

  /** The next call that rings this telephone, or rang it already and was not taken. */
  rings(timeoutMs = 30_000): Promise<TelephoneCall> {
    const before = this.#rang.shift();
    if (before) return Promise.resolve(before);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(take), 1);
        reject(new Error(`${this.number} was not rung in ${timeoutMs} ms`));
      }, timeoutMs);
      const take = (call: TelephoneCall) => {
        clearTimeout(timer);
        resolve(call);
      };
      this.#waiting.push(take);
    });
  }

  /** Called by the network as the telephone is rung. */
  async rung(call: TelephoneCall): Promise<void> {
    const waiting = this.#waiting.shift();
    if (waiting) waiting(call);
    else this.#rang.push(call);
    if (this.#manners === 'busy') return call.hangUp('busy');
    if (this.#manners === 'reject') return call.hangUp('rejected');
    if (this.#manners === 'congested') return call.hangUp('congestion');
    await this.#exchange.ari.post(`channels/${call.channelId}/ring`);
    if (this.#manners === 'answer') await call.answer();
  }

  #callerId(): string {
    return this.number === '' ? '"Anonymous" <anonymous>' : `"${this.number}" <${this.number}>`;
  }
}
