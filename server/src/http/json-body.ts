import express from 'express';
import type { RequestHandler } from 'express';
import { keepRawBody } from './raw-body.ts';

/** Lists of a whole site and recordings come in one piece; everything else is small. */
const uploads = /^\/(?:bodies|catalogue|voice\/prompts)\//u;
const small = express.json({ limit: '256kb', verify: keepRawBody });
const large = express.json({ limit: '9mb' });

/** What anybody may send. */
export const smallBody: RequestHandler = (request, response, next) =>
  uploads.test(request.path) ? next() : small(request, response, next);

/** What is read only for somebody who is signed in. */
export const largeBody: RequestHandler = (request, response, next) =>
  request.person && uploads.test(request.path) ? large(request, response, next) : next();
