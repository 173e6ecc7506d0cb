import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Redis } from 'ioredis';
import { RedisStore } from 'rate-limit-redis';
import type { RedisReply } from 'rate-limit-redis';
import { ProblemError, sendProblem } from './problem.ts';

interface Limit {
  name: string;
  windowMs: number;
  most: number;
  /** Counts failures only. */
  failuresOnly?: boolean;
  keyOf?: (request: Parameters<RequestHandler>[0]) => string;
}

/** Counted in Redis, so that every web process counts the same. */
export const limiter = (redis: Redis, limit: Limit): RequestHandler =>
  rateLimit({
    windowMs: limit.windowMs,
    limit: limit.most,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: limit.failuresOnly ?? false,
    keyGenerator: (request) => limit.keyOf?.(request) ?? ipKeyGenerator(request.ip ?? ''),
    store: new RedisStore({
      prefix: `hotline:rate:${limit.name}:`,
      sendCommand: (command: string, ...args: string[]) =>
        redis.call(command, ...args) as Promise<RedisReply>,
    }),
    passOnStoreError: true,
    handler: (_request, response) =>
      sendProblem(response, new ProblemError(429, 'too-many-requests', '操作过于频繁，请稍后再试')),
  });
