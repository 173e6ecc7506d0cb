import { AriConnections } from './connections.ts';

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

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** What a path may consist of (RFC 3986); anything else could not be told from the next line of a request. */
const isPath = (text: string): boolean => /^[\x21-\x7e]+$/u.test(text);

/** ARI over a few kept-alive connections. */
export function connectAri(address: AriAddress): Ari {
  const { hostname, host, port, pathname } = new URL(address.url);
  const connections = new AriConnections(hostname, Number(port) || 80);
  const basic = Buffer.from(`${address.user}:${address.password}`).toString('base64');
  const headers = `Host: ${host}\r\nAuthorization: Basic ${basic}\r\n`;

  async function send<T>(method: string, path: string, query: Query = {}, body?: object): Promise<T> {
    const target = withQuery(`${pathname}/${path}`, query);
    if (!isPath(target)) throw new AriError(0, `${method} ${path}: no path`);
    const payload = body === undefined ? '' : JSON.stringify(body);
    const length = `${payload ? 'Content-Type: application/json\r\n' : ''}Content-Length: ${Buffer.byteLength(payload)}`;
    const message = `${method} ${target} HTTP/1.1\r\n${headers}${length}\r\n\r\n${payload}`;
    const { status, text } = await connections.ask(message).catch((error: Error) => {
      throw new AriError(0, `${method} ${path}: ${error.message}`);
    });
    if (status >= 300) throw new AriError(status, `${method} ${path}: ${status} ${text.slice(0, 200)}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  return {
    get: (path, query) => send('GET', path, query),
    post: (path, query, body) => send('POST', path, query, body),
    put: (path, query, body) => send('PUT', path, query, body),
    remove: (path, query) => send('DELETE', path, query),
    close: () => connections.close(),
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
