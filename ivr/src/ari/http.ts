import { Pool, type Dispatcher } from 'undici';

export interface AriAddress {
  /** Such as `http://127.0.0.1:8088/ari`. */
  url: string;
  user: string;
  password: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
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

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** One connection a request breaks at about 100 calls a second. */
const connections = 8;
const timeoutMs = 5000;
/** Asterisk closes one that rests for 30 s: none is used again just then. */
const restMs = 4000;
const patience = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs, connect: { timeout: timeoutMs } };

/** ARI over a few kept-alive connections. */
export function connectAri(address: AriAddress): Ari {
  const { origin, pathname } = new URL(address.url);
  const pool = new Pool(origin, { connections, keepAliveTimeout: restMs, ...patience });
  const authorization = `Basic ${Buffer.from(`${address.user}:${address.password}`).toString('base64')}`;
  const plain = { authorization };
  const json = { authorization, 'content-type': 'application/json' };

  async function send<T>(method: Method, path: string, query: Query = {}, body?: object): Promise<T> {
    const target = withQuery(`${pathname}/${path}`, query);
    const { status, text } = await answerOf(
      body === undefined
        ? { method, path: target, headers: plain }
        : { method, path: target, headers: json, body: JSON.stringify(body) },
    ).catch((error: Error) => {
      throw new AriError(0, `${method} ${path}: ${error.message}`);
    });
    if (status >= 300) throw new AriError(status, `${method} ${path}: ${status} ${text.slice(0, 200)}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  async function answerOf(options: Dispatcher.RequestOptions): Promise<{ status: number; text: string }> {
    const { statusCode, body } = await pool.request(options);
    return { status: statusCode, text: await body.text() };
  }

  return {
    get: (path, query) => send('GET', path, query),
    post: (path, query, body) => send('POST', path, query, body),
    put: (path, query, body) => send('PUT', path, query, body),
    remove: (path, query) => send('DELETE', path, query),
    close: () => void pool.destroy(),
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
