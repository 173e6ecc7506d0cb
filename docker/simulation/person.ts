import { randomUUID } from 'node:crypto';
import type { PublicCommand } from '@hotline/shared/contracts/command';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';

/** The server refused; `code` is the problem's (RFC 9457). */
export class Refused extends Error {
  readonly code: string;
  constructor(what: string, status: number, code = '') {
    super(`${what}: ${status} ${code}`);
    this.code = code;
  }
}

/** A signed-in person without a screen: does over REST what people do in the console. */
export class Person {
  readonly username: string;
  readonly #url: string;
  #cookie = '';

  private constructor(url: string, username: string) {
    this.#url = url;
    this.username = username;
  }

  /** @throws Refused */
  static async signIn(url: string, username: string, password: string): Promise<Person> {
    const person = new Person(url, username);
    await person.send('POST', '/session', { username, password, takeOver: true });
    return person;
  }

  get cookie(): string {
    return this.#cookie;
  }

  /** @throws Refused */
  async send<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.#url}/api${path}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(this.#cookie && { cookie: this.#cookie }),
        ...(path === '/tickets' && method === 'POST' && { 'idempotency-key': randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.#cookie = cookie.split(';', 1)[0]!;
    const answer = (await response.json()) as T & { code?: string };
    if (!response.ok) throw new Refused(`${method} ${path}`, response.status, answer.code);
    return answer;
  }

  ticket(ticketNo: string): Promise<TicketView> {
    return this.send('GET', `/tickets/${ticketNo}`);
  }

  /** Does a verb on the ticket as it is now. @throws Refused */
  async act(ticketNo: string, command: PublicCommand): Promise<TicketView> {
    const { version } = await this.ticket(ticketNo);
    return this.send('POST', `/tickets/${ticketNo}/commands`, { version, command });
  }

  async signOut(): Promise<void> {
    await this.send('DELETE', '/session');
  }
}
