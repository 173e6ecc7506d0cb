import type { Logger } from '../../observability/logger.ts';

/** Where messages are posted, and what opens that door. */
export interface SmsGateway {
  url: string;
  token: string;
}

export interface Sms {
  /** The same for every repetition: the gateway sends it once. */
  key: string;
  /** Digits. */
  to: string;
  text: string;
}

const PATIENCE_MS = 5000;

/**
 * One try at `POST url {key, to, text}` with a bearer token (RFC 6750) and the key as Idempotency-Key.
 * @returns whether the gateway took it; false without a gateway.
 */
export async function sendSms(gateway: SmsGateway | null, sms: Sms, log: Logger): Promise<boolean> {
  if (!gateway) return false;
  try {
    const { ok, status } = await fetch(gateway.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${gateway.token}`,
        'idempotency-key': sms.key,
      },
      body: JSON.stringify(sms),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!ok) log.warn({ key: sms.key, status }, 'a message was not taken');
    return ok;
  } catch (error) {
    log.warn(
      { key: sms.key, reason: error instanceof Error ? error.name : 'unknown' },
      'a message was not sent',
    );
    return false;
  }
}
