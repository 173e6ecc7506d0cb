import type { KeyObject } from 'node:crypto';
import { anchorWitnesses } from '../store/models/anchor-witness.ts';
import type { Store } from '../store/store.ts';
import { readAnchorFiles } from './anchor-file.ts';
import { checkAnchors } from './check-anchors.ts';
import type { AnchoredHeads } from './check-anchors.ts';
import { checkBatch } from './check-batch.ts';
import type { BatchToCheck, CheckedBatch } from './check-batch.ts';
import { startCheckers } from './checkers.ts';
import type { Checkers } from './checkers.ts';
import type { Finding } from './finding.ts';
import { headsInRanges } from './heads-in-ranges.ts';
import { rawBatches } from './raw-batches.ts';
import { readPublicKey } from './signing-key.ts';

export interface Verified {
  tickets: number;
  events: number;
  /** Tickets of which at least one head is anchored. */
  anchored: number;
  anchoredHeads: number;
}

/**
 * Checks anchors, then ticket by ticket the chain, the document against its events, and the anchored hashes.
 * Reads the store once in the order of ids; from the second batch on threads check while the next batches are read.
 * @param folder of the anchors; `null` = there are none.
 * @param report told each link that does not hold, the first of a ticket or file, in the order of ids.
 */
export async function verifyEvents(
  store: Store,
  folder: string | null,
  report: (finding: Finding) => Promise<void>,
  trusted?: KeyObject,
): Promise<Verified> {
  const { heads, broken, count } = await anchorsIn(store, folder, trusted);
  for (const finding of broken) await report(finding);
  const sum: Verified = { tickets: 0, events: 0, anchored: 0, anchoredHeads: count };
  for await (const { tickets, events, anchored, findings } of checkedBatches(store, heads)) {
    sum.tickets += tickets;
    sum.events += events;
    sum.anchored += anchored;
    for (const finding of findings) await report(finding);
  }
  return sum;
}

async function anchorsIn(store: Store, folder: string | null, trusted: KeyObject | undefined) {
  const witnesses = await anchorWitnesses(store).find().toArray();
  const files = folder ? await readAnchorFiles(folder) : [];
  const publicKey = trusted ?? (folder ? await readPublicKey(folder) : undefined);
  return checkAnchors(files, witnesses, publicKey);
}

/** In the order of the batches. A store of one batch needs no threads. */
async function* checkedBatches(store: Store, heads: AnchoredHeads): AsyncGenerator<CheckedBatch> {
  const anchoredUntil = headsInRanges(heads);
  const underWay: Promise<CheckedBatch>[] = [];
  let checkers: Checkers | null = null;
  try {
    for await (const { tickets, events, after, last } of rawBatches(store)) {
      const batch: BatchToCheck = { tickets, events, anchored: anchoredUntil(last) };
      if (after === null && last === null) return yield checkBatch(batch);
      checkers ??= startCheckers();
      const checked = checkers.check(batch);
      // What fails before its turn is told at its turn.
      checked.catch(() => {});
      underWay.push(checked);
      if (underWay.length > 2 * checkers.size) yield await underWay.shift()!;
    }
    for (const checked of underWay) yield await checked;
  } finally {
    await checkers?.stop();
  }
}
