import { hash } from 'node:crypto';

/** The end of one ticket's chain of events at a moment. */
export interface Head {
  ticketId: string;
  /** Number of the last event. */
  seq: number;
  /** Its hash. */
  head: string;
}

const sha256 = (text: string): string => hash('sha256', text);

/** Leaves and nodes are hashed apart, so that no node can be passed off as a leaf (RFC 9162 §2.1). */
const leafOf = ({ ticketId, seq, head }: Head): string => sha256(`leaf\n${ticketId}\n${seq}\n${head}`);
const nodeOf = (left: string, right: string): string => sha256(`node\n${left}\n${right}`);

/** Root over heads in the order given; a node without a partner moves up unchanged. */
export function merkleRoot(heads: readonly Head[]): string {
  if (heads.length === 0) return sha256('empty');
  let level = heads.map(leafOf);
  while (level.length > 1) {
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, index) => {
      const [left, right] = [level[2 * index]!, level[2 * index + 1]];
      return right === undefined ? left : nodeOf(left, right);
    });
  }
  return level[0]!;
}
