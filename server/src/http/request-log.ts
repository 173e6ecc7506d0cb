import type { RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import type { Context } from '../context.ts';

/** One line a request: method, path without query, status, time, person. No bodies, no headers, no numbers. */
export function requestLog({ log, metrics }: Context): RequestHandler {
  const writeLine = pinoHttp({
    logger: log,
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'debug'),
    serializers: {
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: request.url.split('?', 1)[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    customProps: (request) => ({ personId: (request as Parameters<RequestHandler>[0]).person?._id }),
  });
  return (request, response, next) => {
    const end = metrics.requests.startTimer();
    response.on('finish', () => {
      const route = String(request.route?.path ?? 'none');
      end({ method: request.method, route, status: String(response.statusCode) });
    });
    writeLine(request, response);
    next();
  };
}
