import { TicketIndex } from '@hotline/server/duplicates/ticket-index';
import { inventedTicket } from './duplicates/invented-tickets.ts';
import type { InventedTicket } from './duplicates/invented-tickets.ts';

export const describe =
  'repeats: time of a lookup while the agent types, memory and time to build the index (--count 1000000)';

export interface DuplicatesBenchOptions {
  /** Tickets in the index. */
  count?: number;
  lookups?: number;
}

const MEGABYTE = 2 ** 20;
const WARM_UP = 50;

export async function run({ count = 100_000, lookups = 1000 }: DuplicatesBenchOptions = {}): Promise<object> {
  const before = process.memoryUsage.rss();
  const index = new TicketIndex();
  const built = performance.now();
  for (let number = 0; number < count; number += 1) index.add(inventedTicket(number, count));
  const buildSeconds = (performance.now() - built) / 1000;
  const stride = Math.max(1, Math.floor(count / lookups));
  const known = Array.from({ length: lookups }, (_, number) =>
    inventedTicket((number * stride) % count, count),
  );
  for (const ticket of known.slice(0, WARM_UP)) index.lookup(draftOf(ticket));
  const among = timed(known, (ticket) => found(index, ticket));
  const fresh = Array.from({ length: lookups }, (_, number) => inventedTicket(count + number, count));
  const added = timed(fresh, (ticket) => {
    index.add(ticket);
    return true;
  });
  const afterwards = timed(fresh, (ticket) => found(index, ticket));
  return {
    name: 'duplicates',
    method:
      'tickets invented from templates and place names; each draft is the text of a ticket in the index under ' +
      `another id, so that one match at least is there; one thread, after ${WARM_UP} lookups of warm-up; then as ` +
      'many new tickets are added to the full index one by one, and looked up',
    count,
    lookups,
    lookupMsP50: among.p50,
    lookupMsP99: among.p99,
    lookupMsMax: among.max,
    foundShare: among.share,
    buildSeconds: rounded(buildSeconds),
    addMicroseconds: rounded((buildSeconds * 1e6) / count),
    added: { addMsP50: added.p50, addMsP99: added.p99, addMsMax: added.max, foundShare: afterwards.share },
    indexMegabytes: Math.round(index.bytes / MEGABYTE),
    processMegabytes: Math.round((process.memoryUsage.rss() - before) / MEGABYTE),
  };
}

const draftOf = (ticket: InventedTicket): InventedTicket => ({ ...ticket, id: `draft of ${ticket.id}` });

const found = (index: TicketIndex, ticket: InventedTicket): boolean =>
  index.lookup(draftOf(ticket)).some(({ id }) => id === ticket.id);

/** Milliseconds of each piece of work, and how often it succeeded. */
function timed<T>(things: readonly T[], work: (thing: T) => boolean) {
  let successes = 0;
  const times = things.map((thing) => {
    const began = performance.now();
    successes += Number(work(thing));
    return performance.now() - began;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => rounded(times[Math.floor((times.length - 1) * share)]!);
  return { p50: at(0.5), p99: at(0.99), max: at(1), share: rounded(successes / things.length) };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
