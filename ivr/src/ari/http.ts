import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';

export interface AriAddress {
  /** Such as `http://127.0.0.1:8088/ari`. */
  url: string;
  user: string;
  password: string;
}

type Query = Record<string, string | number | boolean | undefined>;

export interface Ari {
  get: <T>(path: string, query?: Query) => Promise<T>;
  post: <T>(path: string, query?: Query, body?: object) => Promise<T>;
  put: <T>(path: string, query?: Query, body?: object) => Promise<T>;
  remove: (path: string, query?: Query) => Promise<void>;
  close: () => void;
}

/** A refusal of ARI; `status` 404 = gone, 409 = not in the Stasis application (yet), 0 = no connection. */
export class AriError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const timeoutMs = 5000;

function pathWithQuery(base: string, path: string, query: Query): URL {
  const url = new URL(`${base}/${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** ARI over a few kept-alive connections: one connection a request breaks at about 100 calls a second. */
export function connectAri(address: AriAddress): Ari {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const auth = `${address.user}:${address.password}`;

  function send<T>(method: string, path: string, query: Query = {}, body?: object): Promise<T> {
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const headers = payload && { 'content-type': 'application/json', 'content-length': payload.length };
    const options = { agent, auth, method, headers, timeout: timeoutMs };
    return new Promise<T>((resolve, reject) => {
      const fail = (error: Error) => reject(new AriError(0, `${method} ${path}: ${error.message}`));
      const request = httpRequest(pathWithQuery(address.url, path, query), options, (response) => {
        read(response).then((text) => {
          const status = response.statusCode ?? 0;
          if (status < 300) resolve((text ? JSON.parse(text) : undefined) as T);
          else reject(new AriError(status, `${method} ${path}: ${status} ${text.slice(0, 200)}`));
        }, fail);
      });
      request.on('timeout', () => request.destroy(new Error('no answer in time')));
      // Asterisk had closed a kept connection just when it was used again: nothing of the request was read.
      request.on('error', (error: NodeJS.ErrnoException) =>
        request.reusedSocket && error.code === 'ECONNRESET'
          ? send<T>(method, path, query, body).then(resolve, reject)
          : fail(error),
      );
      request.end(payload);
    });
  }

  return {
    get: (path, query) => send('GET', path, query),
    post: (path, query, body) => send('POST', path, query, body),
    put: (path, query, body) => send('PUT', path, query, body),
    remove: (path, query) => send('DELETE', path, query),
    close: () => agent.destroy(),
  };
}

/** Waits for a request whose object may have gone meanwhile: a hang-up races with every verb. */
export async function unlessGone<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof AriError && [404, 409, 412, 422].includes(error.status)) {
      return undefined;
    }
    throw error;
  }
}
