import { hash, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { proofHashes } from '../store/proof-hash.ts';
import type { ProofHash } from '../store/proof-hash.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import { merkleRoot } from './merkle.ts';
import type { Head } from './merkle.ts';

/** One line of the anchor file: what the chains were at a moment, signed and chained to the line before. */
export const anchorSchema = z.object({
  /** From 1 without gaps. */
  number: z.int(),
  /** Epoch milliseconds. */
  at: z.number(),
  /** Chains that grew since the line before. */
  heads: z.array(z.tuple([z.string(), z.int(), z.string()])).describe('ticket id, last seq, its hash'),
  root: z.string(),
  prev: z.string().describe('hash of the line before; zeros for the first'),
  algorithm: z.enum(proofHashes).optional().describe('of the root and of this line; left out: sha256'),
  signature: z.string().describe('Ed25519 over everything but the heads, base64'),
});
export type Anchor = z.infer<typeof anchorSchema>;

export const firstPrev = '0'.repeat(64);

/** @param algorithm of the line itself. */
export const lineHash = (line: string, algorithm: ProofHash = 'sha256'): string => hash(algorithm, line);

export const headsOf = ({ heads }: Pick<Anchor, 'heads'>): Head[] =>
  heads.map(([ticketId, seq, head]) => ({ ticketId, seq, head }));

/** The heads stand under the root. */
const signedText = ({ number, at, root, prev, algorithm }: Omit<Anchor, 'signature' | 'heads'>): Buffer =>
  Buffer.from(canonicalJson({ number, at, root, prev, algorithm }));

export function makeAnchor(
  heads: readonly Head[],
  place: Pick<Anchor, 'number' | 'at' | 'prev' | 'algorithm'>,
  privateKey: KeyObject,
): Anchor {
  const root = merkleRoot(heads, place.algorithm);
  const signature = sign(null, signedText({ ...place, root }), privateKey).toString('base64');
  const tuples = heads.map(({ ticketId, seq, head }): Anchor['heads'][number] => [ticketId, seq, head]);
  return { ...place, heads: tuples, root, signature };
}

export const isSigned = (anchor: Anchor, publicKey: KeyObject): boolean =>
  verify(null, signedText(anchor), publicKey, Buffer.from(anchor.signature, 'base64'));
