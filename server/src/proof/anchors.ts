import { randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';
import { anchorWitnesses } from '../store/models/anchor-witness.ts';
import type { TicketDocument } from '../store/models/ticket.ts';
import { appendAnchor } from './anchor-file.ts';
import { firstPrev, lineHash, makeAnchor } from './anchor.ts';
import type { Head } from './merkle.ts';
import { openSigningKey } from './signing-key.ts';

export interface Anchors {
  /** Chains that grew. */
  note(tickets: readonly Pick<TicketDocument, '_id' | 'outbox'>[]): void;
  /** Writes what was noted; the last line when it stops. */
  stop(): Promise<void>;
}

const EVERY_MS = 60_000;

/**
 * Each minute a signed line over the chains that this process's relay saw grow, into a file outside of the store.
 * A process that is killed leaves at most a minute unanchored; the next change of a ticket anchors what came before.
 */
export function startAnchors(context: Context, folder: string): Anchors {
  const file = `anchors-${new Date(context.clock.now()).toISOString().replaceAll(/[:.]/gu, '')}-${randomBytes(4).toString('hex')}.jsonl`;
  let changed = new Map<string, Head>();
  const { proofHash: algorithm } = context.config;
  let last = { number: 0, prev: firstPrev };
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    if (changed.size === 0) return;
    const heads = changed;
    changed = new Map();
    try {
      const { privateKey } = await openSigningKey(folder);
      const at = context.clock.now();
      const place = { ...last, number: last.number + 1, at, algorithm };
      const line = await appendAnchor(folder, file, makeAnchor([...heads.values()], place, privateKey));
      last = { number: place.number, prev: lineHash(line, algorithm) };
      const witness = { lines: last.number, last: last.prev };
      await anchorWitnesses(context.store).updateOne({ _id: file }, { $set: witness }, { upsert: true });
    } catch (error) {
      changed = new Map([...heads, ...changed]);
      context.log.error({ err: error }, 'anchor not written');
    }
  };
  const timer = setInterval(() => {
    writing = writing.then(write);
  }, EVERY_MS);
  return {
    note: (tickets) => {
      for (const { _id, outbox } of tickets) {
        const event = outbox.at(-1);
        if (event) changed.set(_id, { ticketId: _id, seq: event.seq, head: event.hash });
      }
    },
    stop: async () => {
      clearInterval(timer);
      await (writing = writing.then(write));
    },
  };
}
