import type { KeyObject } from 'node:crypto';
import { anchorSchema, firstPrev, headsOf, isSigned, lineHash } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import type { Finding } from './finding.ts';
import type { AnchorFile } from './anchor-file.ts';
import { merkleRoot } from './merkle.ts';
import type { Head } from './merkle.ts';
import type { AnchorWitness } from '../store/models/anchor-witness.ts';

/** What the anchors say of one ticket: the hash that its n-th event had. */
export type AnchoredHeads = Map<string, AnchoredHead[]>;

export interface AnchoredHead extends Head {
  file: string;
  /** Line of the file, from 1. */
  anchor: number;
}

export interface CheckedAnchors {
  /** Heads that are anchored by lines that hold. */
  count: number;
  heads: AnchoredHeads;
  /** The first link of each file that does not hold. */
  broken: Finding[];
}

/** Checks number, predecessor, root and signature of each line of each file, and that no line is missing. */
export function checkAnchors(
  files: readonly AnchorFile[],
  witnesses: readonly AnchorWitness[],
  publicKey: KeyObject | undefined,
): CheckedAnchors {
  const heads: AnchoredHeads = new Map();
  let count = 0;
  const broken: Finding[] = [];
  for (const { name, lines } of files) {
    const why = checkLines(lines, publicKey, ({ anchor, ...head }) => {
      count += 1;
      const known = heads.get(head.ticketId);
      if (known) known.push({ ...head, file: name, anchor });
      else heads.set(head.ticketId, [{ ...head, file: name, anchor }]);
    });
    if (why) broken.push({ ...why, file: name });
  }
  for (const { _id: file, lines, last } of witnesses) {
    const kept = files.find(({ name }) => name === file)?.lines[lines - 1];
    if (kept === undefined || lineHash(kept, parse(kept)?.algorithm) !== last) {
      broken.push({ what: 'anchor-missing', file, anchor: lines });
    }
  }
  return { count, heads, broken };
}

function checkLines(
  lines: readonly string[],
  publicKey: KeyObject | undefined,
  take: (head: Head & { anchor: number }) => void,
): Finding | null {
  let prev = firstPrev;
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const anchor = parse(line);
    if (!anchor) return { what: 'anchor-unreadable', anchor: number };
    const what = wrongIn(anchor, number, prev, publicKey);
    if (what) return { what, anchor: number };
    for (const head of headsOf(anchor)) take({ ...head, anchor: number });
    prev = lineHash(line, anchor.algorithm);
  }
  return null;
}

function wrongIn(
  anchor: Anchor,
  number: number,
  prev: string,
  publicKey: KeyObject | undefined,
): Finding['what'] | null {
  if (anchor.number !== number || anchor.prev !== prev) return 'anchor-missing';
  if (anchor.root !== merkleRoot(headsOf(anchor), anchor.algorithm)) return 'anchor-root-wrong';
  return publicKey && isSigned(anchor, publicKey) ? null : 'anchor-signature-wrong';
}

function parse(line: string): Anchor | undefined {
  try {
    return anchorSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
