import type { Server as HttpServer } from 'node:http';
import { createAdapter } from '@socket.io/redis-adapter';
import type { Redis } from 'ioredis';
import { Server } from 'socket.io';
import type { Config } from '../config.ts';
import { isOwnOrigin } from '../http/origin-check.ts';

/** Two missed signs of life and the channel counts as lost: an idle agent is unavailable after 5 s at the most. */
const heartbeat = { pingInterval: 2_000, pingTimeout: 3_000 };

/** One socket.io server for console and link, joined with those of the other processes over Redis. */
export const openSockets = (http: HttpServer, redis: Redis, config: Config): Server =>
  new Server(http, {
    ...heartbeat,
    adapter: createAdapter(redis.duplicate(), redis.duplicate()),
    serveClient: false,
    maxHttpBufferSize: 256 * 1024,
    allowRequest: (request, decide) => decide(null, isOwnOrigin(config, request)),
  });
