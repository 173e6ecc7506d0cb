import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Epoch seconds at which the request was signed. */
export const TIMESTAMP_HEADER = 'hotline-timestamp';
/** `v1=` and the hexadecimal HMAC-SHA-256. */
export const SIGNATURE_HEADER = 'hotline-signature';

/** Clocks of two platforms may differ, and a queue may hold a request back, by this much. */
const WINDOW_SECONDS = 300;
const VERSION = 'v1=';

export interface Signable {
  method: string;
  /** Path with query, as sent: `/api/police/transfers`. */
  path: string;
  /** The bytes of the body. */
  body: string | Uint8Array;
}

export type SignatureFault = 'signature-missing' | 'signature-stale' | 'signature-wrong';

/**
 * Headers of a request between us and the police's platform, the same way in both directions.
 * @param at epoch milliseconds.
 */
export function sign(secret: string, request: Signable, at: number): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  return { [TIMESTAMP_HEADER]: timestamp, [SIGNATURE_HEADER]: VERSION + digest(secret, request, timestamp) };
}

/** What is wrong with a request's signature; `null` = it was signed with the secret, within five minutes. */
export function signatureFault(
  secret: string,
  request: Signable,
  headers: { timestamp: string | undefined; signature: string | undefined },
  now: number,
): SignatureFault | null {
  const { timestamp, signature } = headers;
  if (!timestamp || !signature) return 'signature-missing';
  const expected = Buffer.from(VERSION + digest(secret, request, timestamp));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'signature-wrong';
  const age = Math.abs(now / 1000 - Number(timestamp));
  return age <= WINDOW_SECONDS ? null : 'signature-stale';
}

const digest = (secret: string, { method, path, body }: Signable, timestamp: string): string =>
  createHmac('sha256', secret)
    .update(
      [timestamp, method.toUpperCase(), path, createHash('sha256').update(body).digest('hex')].join('\n'),
    )
    .digest('hex');
