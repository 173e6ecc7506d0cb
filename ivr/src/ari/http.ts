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

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

const read = (response: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (part: string) => (text += part));
    response.on('end', () => resolve(text));
    response.on('error', reject);
  });

/** ARI over a few kept-alive connections: one connection a request breaks at about 100 calls a second. */
export function connectAri(address: AriAddress): Ari {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const { hostname, port, pathname } = new URL(address.url);
  const authorization = `Basic ${Buffer.from(`${address.user}:${address.password}`).toString('base64')}`;

  function send<T>(method: string, path: string, query: Query = {}, body?: object): Promise<T> {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const json = payload && {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(payload),
    };
    const options = {
      agent,
      method,
      hostname,
      port,
      path: withQuery(`${pathname}/${path}`, query),
      headers: { authorization, ...json },
      timeout: timeoutMs,
    };
    return new Promise<T>((resolve, reject) => {
      const fail = (error: Error) => reject(new AriError(0, `${method} ${path}: ${error.message}`));
      const request = httpRequest(options, (response) => {
        const answered = (text: string): void => {
          const status = response.statusCode ?? 0;
          if (status < 300) resolve((text ? JSON.parse(text) : undefined) as T);
          else reject(new AriError(status, `${method} ${path}: ${status} ${text.slice(0, 200)}`));
        };
        read(response).then(answered).catch(fail);
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
