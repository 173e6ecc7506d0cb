import { createAdapter } from '@socket.io/redis-adapter';
import { Server } from 'socket.io';
import type { Context } from '../context.ts';
import { isOwnOrigin } from '../http/origin-check.ts';
import { subscriberOf } from '../store/redis.ts';

/**
 * An idle agent is unavailable after 5 s at the most. Twice as often as a page in a call that hears nothing looks for a sign of
 * life: one may be late by a second.
 */
const heartbeat = { pingInterval: 1_000, pingTimeout: 4_000 };

export interface Sockets {
  io: Server;
  /** Ends the connections of this process; those of others live on. */
  disconnect(): Promise<void>;
  /** Nothing is sent any more. */
  close(): void;
}

/** One socket.io server for console and link, joined with those of the other processes over Redis. */
export function openSockets({ redis, config, log }: Pick<Context, 'redis' | 'config' | 'log'>): Sockets {
  const channels = [redis.duplicate(), subscriberOf(redis)] as const;
  for (const channel of channels) {
    channel.on('error', (error: Error) =>
      log.warn({ code: error.name }, 'redis connection of the sockets failed'),
    );
  }
  const io = new Server({
    ...heartbeat,
    adapter: createAdapter(...channels),
    serveClient: false,
    // `/ws` is served beside socket.io and may take a moment to be answered.
    destroyUpgradeTimeout: 10_000,
    maxHttpBufferSize: 256 * 1024,
    allowRequest: (request, decide) => decide(null, isOwnOrigin(config, request)),
  });
  return {
    io,
    disconnect: async () => {
      io.local.disconnectSockets(true);
      await io.close();
    },
    close: () => {
      for (const channel of channels) channel.disconnect();
    },
  };
}
