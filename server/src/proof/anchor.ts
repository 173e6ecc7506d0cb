import { hash, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
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
  prev: z.string().describe('SHA-256 of the line before; zeros for the first'),
  signature: z.string().describe('Ed25519 over number, instant, root and predecessor, base64'),
});
export type Anchor = z.infer<typeof anchorSchema>;

export const firstPrev = '0'.repeat(64);

export const lineHash = (line: string): string => hash('sha256', line);

export const headsOf = ({ heads }: Pick<Anchor, 'heads'>): Head[] =>
  heads.map(([ticketId, seq, head]) => ({ ticketId, seq, head }));

/** Signed are number, instant, root and predecessor; the heads stand under the root. */
const signedText = ({ number, at, root, prev }: Omit<Anchor, 'signature' | 'heads'>): Buffer =>
  Buffer.from(canonicalJson({ number, at, root, prev }));

export function makeAnchor(
  heads: readonly Head[],
  { number, at, prev }: Pick<Anchor, 'number' | 'at' | 'prev'>,
  privateKey: KeyObject,
): Anchor {
  const root = merkleRoot(heads);
  const signature = sign(null, signedText({ number, at, root, prev }), privateKey).toString('base64');
  const tuples = heads.map(({ ticketId, seq, head }): Anchor['heads'][number] => [ticketId, seq, head]);
  return { number, at, heads: tuples, root, prev, signature };
}

export const isSigned = (anchor: Anchor, publicKey: KeyObject): boolean =>
  verify(null, signedText(anchor), publicKey, Buffer.from(anchor.signature, 'base64'));
