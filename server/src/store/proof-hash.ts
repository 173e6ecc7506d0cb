import { randomBytes } from 'node:crypto';

/** By what a ticket's chain is hashed: SHA-256 (FIPS 180-4) or SM3 (GB/T 32905-2016), 256 bits both. */
export const proofHashes = ['sha256', 'sm3'] as const;
export type ProofHash = (typeof proofHashes)[number];

const SM3 = 'sm3:';

/** A ticket's own key of digests. It names its hash, so that a chain stays by the one it began with. */
export const newSalt = (algorithm: ProofHash): string =>
  `${algorithm === 'sm3' ? SM3 : ''}${randomBytes(16).toString('hex')}`;

export const algorithmOf = (salt: string): ProofHash => (salt.startsWith(SM3) ? 'sm3' : 'sha256');
