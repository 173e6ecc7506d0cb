import { hash } from 'node:crypto';
import type { ProofHash } from '../store/proof-hash.ts';

/** The end of one ticket's chain of events at a moment. */
export interface Head {
  ticketId: string;
  /** Number of the last event. */
  seq: number;
  /** Its hash. */
  head: string;
}

/** Leaves and nodes are hashed apart, so that no node can be passed off as a leaf (RFC 9162 §2.1). */
const leafOf = ({ ticketId, seq, head }: Head): string => `leaf\n${ticketId}\n${seq}\n${head}`;
const nodeOf = (left: string, right: string): string => `node\n${left}\n${right}`;

/** Root over heads in the order given; a node without a partner moves up unchanged. */
export function merkleRoot(heads: readonly Head[], algorithm: ProofHash = 'sha256'): string {
  if (heads.length === 0) return hash(algorithm, 'empty');
  let level = heads.map((head) => hash(algorithm, leafOf(head)));
  while (level.length > 1) {
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, index) => {
      const [left, right] = [level[2 * index]!, level[2 * index + 1]];
      return right === undefined ? left : hash(algorithm, nodeOf(left, right));
    });
  }
  return level[0]!;
}
