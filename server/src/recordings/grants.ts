import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';

const FOUR_HOURS_S = 4 * 3600;
const keyOf = (grant: string): string => `hotline:playback:${grant}`;

/** Lets one person fetch the sound of one call for a while, after his wish was written down. */
export async function grantPlayback(redis: Redis, personId: string, callId: string): Promise<string> {
  const grant = randomUUID();
  await redis.set(keyOf(grant), `${personId}/${callId}`, 'EX', FOUR_HOURS_S);
  return grant;
}

export const isGranted = async (
  redis: Redis,
  grant: string,
  personId: string,
  callId: string,
): Promise<boolean> => (await redis.get(keyOf(grant))) === `${personId}/${callId}`;
