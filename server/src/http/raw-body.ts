import type { IncomingMessage, ServerResponse } from 'node:http';

declare module 'express-serve-static-core' {
  interface Request {
    /** The bytes of a JSON body, as they came. */
    rawBody?: Buffer;
  }
}

/** Signatures cover the bytes; the parser hands them over before it reads them. */
export const keepRawBody = (request: IncomingMessage, _response: ServerResponse, bytes: Buffer): void => {
  if (request.url?.startsWith('/police/')) Object.assign(request, { rawBody: bytes });
};
