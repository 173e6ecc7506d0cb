import { EventEmitter } from 'node:events';
import { Redis } from 'ioredis';
import type { Logger } from '../observability/logger.ts';

/** Names of the messages between processes; each is a hint, never the only carrier of a fact. */
export type Topic =
  | 'session-gone'
  | 'directory'
  | 'blocks'
  | 'test-clock'
  | 'outbox'
  | 'announcement'
  | 'police-push'
  | 'case'
  | 'summons';

/** Messages between the processes of one installation. */
export interface Bus {
  publish(topic: Topic, text: string): void;
  on(topic: Topic, listener: (text: string) => void): void;
  close(): Promise<void>;
}

/** A connection that keeps trying; commands wait while it is down. */
export function connectRedis(url: string, log: Logger): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 100, 2000),
  });
  redis.on('error', (error: Error) => log.warn({ code: error.name }, 'redis connection failed'));
  return redis;
}

const PATIENCE_MS = 10_000;

/** @throws when Redis does not answer in ten seconds. */
export async function answers(redis: Redis): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Redis does not answer')), PATIENCE_MS);
  });
  await Promise.race([redis.ping(), late]).finally(() => clearTimeout(timer));
}

/**
 * A connection to subscribe by. It may be told to at any moment, also between being connected and being checked, where
 * ioredis' own check would meet a connection in subscriber mode.
 */
export const subscriberOf = (redis: Redis): Redis => redis.duplicate({ enableReadyCheck: false });

const prefix = 'hotline:';

export async function openBus(redis: Redis, log: Logger): Promise<Bus> {
  const listeners = new EventEmitter();
  const subscriber = subscriberOf(redis);
  subscriber.on('error', (error: Error) => log.warn({ code: error.name }, 'redis subscription failed'));
  await subscriber.psubscribe(`${prefix}*`);
  subscriber.on('pmessage', (_pattern, channel: string, text: string) => {
    listeners.emit(channel.slice(prefix.length), text);
  });
  return {
    publish: (topic, text) => void redis.publish(prefix + topic, text).catch(() => {}),
    on: (topic, listener) => void listeners.on(topic, listener),
    close: () => subscriber.quit().then(() => {}),
  };
}
