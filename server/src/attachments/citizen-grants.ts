import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { ProblemError } from '../http/problem.ts';

const TWO_HOURS_S = 2 * 3600;
const keyOf = (grant: string): string => `hotline:citizen-files:${grant}`;

/** Lets the citizen open and add files of his matter for a while, after he proved that it is his. */
export async function grantFiles(redis: Redis, ticketId: string): Promise<string> {
  const grant = randomUUID();
  await redis.set(keyOf(grant), ticketId, 'EX', TWO_HOURS_S);
  return grant;
}

/** @throws a problem 403 when it is none, or over. */
export async function ticketOfGrant(redis: Redis, grant: string): Promise<string> {
  const ticketId = await redis.get(keyOf(grant));
  if (ticketId === null) throw new ProblemError(403, 'grant-over', '页面停留过久，请重新查询进度后再试');
  return ticketId;
}
