import type { EmergencyPayload } from '@hotline/shared/domain/emergency/payload';
import type { PushAnswer } from '@hotline/shared/domain/emergency/push';
import { z } from 'zod';
import { sign } from './signature.ts';

export interface Platform {
  /** Where transfers are posted, e.g. `https://10.1.2.3/transfers`. */
  url: string;
  secret: string;
}

/** Longer than this the other side is as good as down. */
const PATIENCE_MS = 10_000;
const acknowledgement = z.object({ acceptedBy: z.string().max(100).nullish() });
const rejection = z.object({ rejectReason: z.string().min(1).max(500) });

/**
 * One try. 2xx and 409 (known already) acknowledge it, 422 with a `rejectReason` rejects it, anything else is no
 * answer: the push may have arrived nevertheless, which is why `transferNo` is the key on the other side.
 * @param at epoch milliseconds of the installation; signatures follow the machine's clock, as theirs do.
 */
export async function sendPush(
  platform: Platform,
  payload: EmergencyPayload,
  at: number,
): Promise<PushAnswer> {
  const body = JSON.stringify(payload);
  const { pathname, search } = new URL(platform.url);
  const signed = sign(platform.secret, { method: 'POST', path: pathname + search, body }, Date.now());
  try {
    const response = await fetch(platform.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': payload.transferNo, ...signed },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const answer: unknown = await response.json().catch(() => null);
    return answerOf(response.status, answer, at);
  } catch (error) {
    return { type: 'failed', at, fault: faultOf(error) };
  }
}

function answerOf(status: number, answer: unknown, at: number): PushAnswer {
  if ((status >= 200 && status < 300) || status === 409) {
    const { data } = acknowledgement.safeParse(answer);
    return { type: 'acknowledged', at, acceptedBy: data?.acceptedBy ?? null };
  }
  const { data } = rejection.safeParse(answer);
  if (status === 422 && data) return { type: 'rejected', at, reason: data.rejectReason };
  return { type: 'failed', at, fault: `HTTP ${status}` };
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}
