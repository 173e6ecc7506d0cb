import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Config } from '../config.ts';
import { ProblemError } from './problem.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser names the page that sends; anything else than our own is refused.
 * Requests without `Origin` do not come from another site's page (Fetch standard §3.2).
 */
export function isOwnOrigin(config: Config, request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
  if (config.origin !== undefined) return origin === new URL(config.origin).origin;
  return origin === `${config.tls ? 'https' : 'http'}://${host}`;
}

export const originCheck =
  (config: Config): RequestHandler =>
  (request, _response, next) => {
    const passes = reading.has(request.method) || isOwnOrigin(config, request);
    next(passes ? undefined : new ProblemError(403, 'origin-forbidden', '请求来自其他网站'));
  };
