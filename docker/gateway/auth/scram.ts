import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';

/** SCRAM-SHA-256, the server's side (RFC 5802, RFC 7677). */

const ITERATIONS = 15_000;
const DIGEST = 'sha256';

/** What the server keeps of a password: nothing that would let one sign in. */
export interface Verifier {
  user: string;
  salt: Buffer;
  storedKey: Buffer;
  serverKey: Buffer;
}

const hmac = (key: Buffer, text: string) => createHmac(DIGEST, key).update(text).digest();
const hash = (data: Buffer) => createHash(DIGEST).update(data).digest();

export function makeVerifier(user: string, password: string): Verifier {
  const salt = randomBytes(28);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, ITERATIONS, 32, DIGEST);
  return { user, salt, storedKey: hash(hmac(salted, 'Client Key')), serverKey: hmac(salted, 'Server Key') };
}

/** One exchange: `challenge` answers client-first, `verify` answers client-final or nothing when it is wrong. */
export class ScramExchange {
  readonly #verifier: Verifier;
  readonly #clientFirst: string;
  readonly #nonce: string;
  readonly #serverFirst: string;
  readonly #knownUser: boolean;

  /** Throws RangeError where the message is malformed. An unknown user is found out at `verify` only. */
  constructor(verifier: Verifier, clientFirst: string) {
    const bare = /^[ny],[^,]*,(n=([^,]*),r=([^,]+).*)$/.exec(clientFirst);
    if (!bare) throw new RangeError('malformed SCRAM client-first message');
    this.#verifier = verifier;
    this.#clientFirst = bare[1]!;
    this.#knownUser = bare[2]!.replaceAll('=2C', ',').replaceAll('=3D', '=') === verifier.user;
    this.#nonce = bare[3]! + randomBytes(24).toString('base64');
    this.#serverFirst = `r=${this.#nonce},s=${verifier.salt.toString('base64')},i=${ITERATIONS}`;
  }

  challenge(): string {
    return this.#serverFirst;
  }

  /** The server-final message, which proves the server to the client; undefined when the proof does not hold. */
  verify(clientFinal: string): string | undefined {
    const parts = /^(c=[^,]+,r=([^,]+)),p=([A-Za-z0-9+/=]+)$/.exec(clientFinal);
    if (!parts || parts[2] !== this.#nonce) return undefined;
    const proof = Buffer.from(parts[3]!, 'base64');
    if (proof.length !== 32) return undefined;
    const message = `${this.#clientFirst},${this.#serverFirst},${parts[1]}`;
    const signature = hmac(this.#verifier.storedKey, message);
    const clientKey = Buffer.from(proof.map((byte, index) => byte ^ signature[index]!));
    const right = timingSafeEqual(hash(clientKey), this.#verifier.storedKey);
    return right && this.#knownUser
      ? `v=${hmac(this.#verifier.serverKey, message).toString('base64')}`
      : undefined;
  }
}
