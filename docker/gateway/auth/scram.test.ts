import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeVerifier, ScramExchange } from './scram.ts';

const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** The client's side of RFC 5802. */
function prove(
  user: string,
  password: string,
  exchange: ScramExchange,
): { final: string; serverSignature: string } {
  const first = `n=${user},r=clientnonce`;
  const challenge = exchange.challenge();
  const { r, s, i } = Object.fromEntries(challenge.split(',').map((part) => [part[0], part.slice(2)]));
  const salted = pbkdf2Sync(password, Buffer.from(s!, 'base64'), Number(i), 32, 'sha256');
  const clientKey = hmac(salted, 'Client Key');
  const message = `${first},${challenge},c=biws,r=${r}`;
  const signature = hmac(createHash('sha256').update(clientKey).digest(), message);
  const proof = Buffer.from(clientKey.map((byte, at) => byte ^ signature[at]!)).toString('base64');
  return {
    final: `c=biws,r=${r},p=${proof}`,
    serverSignature: hmac(hmac(salted, 'Server Key'), message).toString('base64'),
  };
}

const verifier = makeVerifier('hotline', 'right');
const exchangeFor = (user: string) => new ScramExchange(verifier, `n,,n=${user},r=clientnonce`);

it('proves both sides to each other', () => {
  const exchange = exchangeFor('hotline');
  const { final, serverSignature } = prove('hotline', 'right', exchange);
  expect(exchange.verify(final)).toBe(`v=${serverSignature}`);
});

it.each([
  ['a wrong password', 'hotline', 'wrong'],
  ['an unknown user', 'somebody', 'right'],
])('refuses %s', (_name, user, password) => {
  const exchange = exchangeFor(user);
  expect(exchange.verify(prove(user, password, exchange).final)).toBeUndefined();
});

it('refuses a proof of another exchange', () => {
  const { final } = prove('hotline', 'right', exchangeFor('hotline'));
  expect(exchangeFor('hotline').verify(final)).toBeUndefined();
});

it('refuses what is not SCRAM', () => {
  expect(() => new ScramExchange(verifier, 'hello')).toThrow(RangeError);
  expect(exchangeFor('hotline').verify('hello')).toBeUndefined();
});
