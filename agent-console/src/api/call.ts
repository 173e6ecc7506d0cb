import type { Route } from '@hotline/shared/contracts/rest/route';
import { SERVER_TIME_HEADER } from '@hotline/shared/contracts/server-time';
import type { z } from 'zod';
import { networkProblem, problemOf } from './problem.ts';
import { serverClock } from './server-clock.ts';
import { underWay } from './under-way.ts';

type Nothing = Record<never, never>;
type Part<K extends string, S extends z.ZodType> =
  unknown extends z.input<S>
    ? Nothing
    : Nothing extends z.input<S>
      ? { [key in K]?: z.input<S> }
      : { [key in K]: z.input<S> };

export interface Extras {
  /** Repeating the same request under the same key is done once. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Sent as it is, where the body of the request is a file. */
  file?: Blob;
}
export type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Part<'params', P> &
  Part<'query', Q> &
  Part<'body', B> &
  Extras;
interface Loose extends Extras {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/**
 * Calls one declared operation and gives its typed answer.
 * @throws ProblemError when it is refused, or when nobody answers
 */
export const call = async <
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  route: Route<P, Q, B, R>,
  input: Input<P, Q, B>,
): Promise<z.output<R>> => {
  const loose: Loose = { ...(input as object) };
  const url = urlOf(route.path, loose);
  const request = requestOf(route.method, loose);
  const answer = await underWay.answerOf({
    ask: (signal) => answerTo(url, { ...request, signal }),
    isRepeatable: route.method === 'GET' || loose.idempotencyKey !== undefined,
    withinMs: patienceMs(route.method) + (loose.file?.size ?? 0) / slowestBytesPerMs,
    signal: loose.signal,
  });
  return answer as z.output<R>;
};

/** Far longer than an answer takes; a write may try a rule on a year of tickets. */
const patienceMs = (method: string): number => (method === 'GET' ? 30_000 : 120_000);
/** Of a photo from the edge of the mobile network. */
const slowestBytesPerMs = 4;

const answerTo = async (url: string, request: RequestInit): Promise<unknown> => {
  const response = await fetch(url, request).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : networkProblem();
  });
  hearTimeOf(response);
  if (!response.ok) throw await problemOf(response);
  return response.status === 204 ? {} : response.json();
};

const hearTimeOf = ({ headers }: Response): void => {
  const told = Number(headers.get(SERVER_TIME_HEADER));
  if (told > 0) serverClock.hear(told);
};

/** `/tickets/:ticketNo` with its parameters filled in, below `/api`. */
export const urlOf = (path: string, { params = {}, query = {} }: Loose): string => {
  const filled = path.replaceAll(/:(\w+)/gu, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  return `/api${filled}${search.size > 0 ? `?${search}` : ''}`;
};

const requestOf = (method: string, { body, file, idempotencyKey }: Loose): RequestInit => ({
  method,
  credentials: 'same-origin',
  headers: {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(file === undefined ? {} : { 'content-type': 'application/octet-stream' }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  },
  body: file ?? (body === undefined ? null : JSON.stringify(body)),
});
