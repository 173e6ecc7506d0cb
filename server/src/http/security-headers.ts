import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../config.ts';
import { seenOverTls } from './seen-over-tls.ts';

/** Scripts from here only; the microphone for this page only. */
export function securityHeaders(config: Pick<Config, 'origin' | 'tls'>): RequestHandler {
  const secure = seenOverTls(config);
  const headers = helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", secure ? 'wss:' : 'ws:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    strictTransportSecurity: secure,
  });
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', 'microphone=(self), camera=(), geolocation=(self)');
    headers(request, response, next);
  };
}
