import { TicketIndex } from '@hotline/server/duplicates/ticket-index';
import { inventedTicket } from './duplicates/invented-tickets.ts';

export const describe =
  'repeats: time of a lookup while the agent types, memory and time to build the index (--count 1000000)';

export interface DuplicatesBenchOptions {
  /** Tickets in the index. */
  count?: number;
  lookups?: number;
}

const MEGABYTE = 2 ** 20;

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
  for (const { id, ...draft } of known.slice(0, 50)) index.lookup({ ...draft, id: `draft of ${id}` });
  const times: number[] = [];
  let found = 0;
  for (const { id, ...draft } of known) {
    const began = performance.now();
    const matches = index.lookup({ ...draft, id: `draft of ${id}` });
    times.push(performance.now() - began);
    found += Number(matches.some((match) => match.id === id));
  }
  times.sort((a, b) => a - b);
  return {
    name: 'duplicates',
    method:
      'tickets invented from templates and place names; each draft is the text of a ticket in the index under ' +
      'another id, so that one match at least is there; one thread, after 50 lookups of warm-up',
    count,
    lookups,
    lookupMsP50: rounded(times[Math.floor(times.length * 0.5)]!),
    lookupMsP99: rounded(times[Math.floor(times.length * 0.99)]!),
    lookupMsMax: rounded(times.at(-1)!),
    foundShare: rounded(found / lookups),
    buildSeconds: rounded(buildSeconds),
    addMicroseconds: rounded((buildSeconds * 1e6) / count),
    indexMegabytes: Math.round(index.bytes / MEGABYTE),
    processMegabytes: Math.round((process.memoryUsage.rss() - before) / MEGABYTE),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
