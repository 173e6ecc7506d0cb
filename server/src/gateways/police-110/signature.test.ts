import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNATURE_HEADER, sign, signatureFault, TIMESTAMP_HEADER } from './signature.ts';
import type { Signable } from './signature.ts';

const secret = 'a secret of the two platforms, 48 bytes long ....';
const request: Signable = { method: 'POST', path: '/api/police/transfers', body: '{"transferNo":"JJ1"}' };
const now = 1_790_000_000_000;

const fault = (given: Signable, headers: Record<string, string>, by = secret, at = now) => {
  const { [TIMESTAMP_HEADER]: timestamp, [SIGNATURE_HEADER]: signature } = headers;
  return signatureFault(by, given, { timestamp, signature }, at);
};

describe('a signature', () => {
  it('holds for what was signed, five minutes long, whatever the body', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.uint8Array(),
        fc.integer({ min: -299_000, max: 299_000 }),
        (path, body, ms) => {
          const signed = { ...request, path, body };
          expect(fault(signed, sign(secret, signed, now), secret, now + ms)).toBeNull();
        },
      ),
    );
  });

  it('does not hold for another body, path, method, secret or time', () => {
    const headers = sign(secret, request, now);
    expect(fault({ ...request, body: '{"transferNo":"JJ2"}' }, headers)).toBe('signature-wrong');
    expect(fault({ ...request, path: '/api/tickets' }, headers)).toBe('signature-wrong');
    expect(fault({ ...request, method: 'PUT' }, headers)).toBe('signature-wrong');
    expect(fault(request, headers, `${secret}!`)).toBe('signature-wrong');
    expect(fault(request, { ...headers, [TIMESTAMP_HEADER]: '1' })).toBe('signature-wrong');
    expect(fault(request, { ...headers, [SIGNATURE_HEADER]: 'v1=00' })).toBe('signature-wrong');
  });

  it('grows old, and is missed', () => {
    const headers = sign(secret, request, now);
    expect(fault(request, headers, secret, now + 302_000)).toBe('signature-stale');
    expect(fault(request, headers, secret, now - 302_000)).toBe('signature-stale');
    expect(fault(request, {})).toBe('signature-missing');
  });
});
