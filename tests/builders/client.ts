import { randomUUID } from 'node:crypto';
import type { Problem } from '@hotline/shared/contracts/problem';
import type { PublicCommand } from '@hotline/shared/contracts/command';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';

export interface Answer<T> {
  status: number;
  /** The answer of success, or the problem. */
  body: T & Partial<Pick<Problem, 'code' | 'detail' | 'errors'>>;
  headers: Headers;
}

/** A browser without a screen: keeps its cookie, speaks JSON. */
export class Client {
  readonly #url: string;
  #cookie = '';

  constructor(url: string) {
    this.#url = url;
  }

  async send<T = object>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.#url}/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const given = response.headers.getSetCookie().find((cookie) => cookie.startsWith('hotline.sid='));
    if (given) this.#cookie = given.split(';', 1)[0]!;
    return {
      status: response.status,
      body: (await response.json()) as Answer<T>['body'],
      headers: response.headers,
    };
  }

  /** Sends a file as it is. */
  async upload<T = object>(path: string, name: string, bytes: Uint8Array): Promise<Answer<T>> {
    const { status, headers, body } = await this.fetch(`${path}?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: Uint8Array.from(bytes),
    });
    return { status, headers, body: JSON.parse(body.toString()) as Answer<T>['body'] };
  }

  /** What an address answers, whatever it is. */
  async fetch(
    path: string,
    init: RequestInit = {},
  ): Promise<{ status: number; headers: Headers; body: Buffer }> {
    const headers = { ...(this.#cookie ? { cookie: this.#cookie } : {}), ...init.headers };
    const response = await fetch(`${this.#url}/api${path}`, { ...init, headers });
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body };
  }

  get cookie(): string {
    return this.#cookie;
  }

  get<T = object>(path: string): Promise<Answer<T>> {
    return this.send<T>('GET', path);
  }

  post<T = object>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.send<T>('POST', path, body, headers);
  }

  ticket(ticketNo: string): Promise<Answer<TicketView>> {
    return this.get<TicketView>(`/tickets/${ticketNo}`);
  }

  accept(intake: object, key: string = randomUUID()): Promise<Answer<TicketView>> {
    return this.post<TicketView>('/tickets', intake, { 'idempotency-key': key });
  }

  /** Does a verb on the ticket as it is now; the answer may be a refusal. */
  async try(ticketNo: string, command: PublicCommand): Promise<Answer<TicketView>> {
    const { body, status, headers } = await this.ticket(ticketNo);
    if (status !== 200) return { body, status, headers };
    return this.post<TicketView>(`/tickets/${ticketNo}/commands`, { version: body.version, command });
  }

  /** Does a verb that must be accepted; if the machine wrote meanwhile, on what it wrote. */
  async act(ticketNo: string, command: PublicCommand): Promise<TicketView> {
    let { status, body } = await this.try(ticketNo, command);
    for (let again = 0; body.code === 'version-stale' && again < 3; again += 1)
      ({ status, body } = await this.try(ticketNo, command));
    if (status !== 200) throw new Error(`${command.type}: ${status} ${body.code} ${body.detail ?? ''}`);
    return body;
  }
}
