import { once } from 'node:events';
import { WebSocket } from 'ws';

interface AriEvent {
  type: string;
  args?: string[];
  channel?: { id: string; state: string; caller?: { number: string } };
}

/** A Stasis application at the end of a wire, as far as a test of the configuration needs one. */
export class AriProbe {
  readonly #url: string;
  readonly #authorization: string;
  readonly #events: AriEvent[] = [];
  #socket: WebSocket | undefined;

  constructor(url: string, user: string, password: string) {
    this.#url = url;
    this.#authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  }

  async listen(app: string): Promise<void> {
    const headers = { authorization: this.#authorization };
    const socket = new WebSocket(`${this.#url.replace('http', 'ws')}/events?app=${app}`, { headers });
    socket.on('message', (data) => {
      this.#events.push(JSON.parse(String(data)) as AriEvent);
      socket.emit('noted');
    });
    await once(socket, 'open');
    this.#socket = socket;
  }

  /** The first event of a type, past or future. */
  async event(type: string): Promise<AriEvent> {
    for (;;) {
      const found = this.#events.find((event) => event.type === type);
      if (found) return found;
      await once(this.#socket!, 'noted', { signal: AbortSignal.timeout(15_000) });
    }
  }

  async request<T>(method: string, path: string, body?: object): Promise<T> {
    const headers = { authorization: this.#authorization, 'content-type': 'application/json' };
    const answer = await fetch(`${this.#url}/${path}`, {
      method,
      headers,
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  close(): void {
    this.#socket?.terminate();
  }
}
