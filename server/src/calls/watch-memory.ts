import { randomUUID } from 'node:crypto';
import { keys } from '../acd/keys.ts';
import type { CallDesk } from './desk/call-desk.ts';

/**
 * Sees that Redis has lost what it held: queue and agents live on in voice nodes and pages, which tell of them when they
 * connect. Run every second.
 * @param comeAnew lets those that are connected to this process connect again
 */
export const watchMemory = (
  { redis, log }: Pick<CallDesk, 'redis' | 'log'>,
  comeAnew: () => void,
): (() => Promise<void>) => {
  let known: string | null = null;
  return async () => {
    const fresh = randomUUID();
    const epoch = (await redis.set(keys.epoch, fresh, 'NX', 'GET')) ?? fresh;
    if (known !== null && epoch !== known) {
      log.warn('Redis has lost what it held: voice nodes and pages are asked to connect again');
      comeAnew();
    }
    known = epoch;
  };
};
