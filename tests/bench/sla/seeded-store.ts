import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEngines } from '@hotline/docker/embedded/engines';
import type { Instance } from '@hotline/docker/embedded/engines';
import { dataFolder } from '@hotline/docker/embedded/paths';
import { readConfig } from '@hotline/server/config';
import { createContext } from '@hotline/server/context';
import type { Context } from '@hotline/server/context';
import { seedDemo } from '@hotline/server/seed/seed-demo';
import { eventId } from '@hotline/server/store/models/ticket-event';
import type { TicketDocument } from '@hotline/server/store/models/ticket';
import { rawTickets } from '@hotline/server/store/ticket-repository';
import { parseIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import { aTicketDocument } from '../../builders/tickets.ts';

/** When everything in a seeded store happens; the test clock is set to it. */
export const BEGIN = parseIsoInstant('2026-09-17T10:00:00+08:00')!;
/** From acceptance to the first stage that is recorded: three quarters of the two hours for dispatch. */
export const TO_WARNING_MS = 90 * 60_000;
const TOGETHER = 500;

export interface SeededStore {
  context: Context;
  engines: Instance;
  env: Record<string, string>;
  /** Seconds that seeding took; 0 when it was there. */
  seededInSeconds: number;
  setClock(to: number): Promise<void>;
  stop(): Promise<void>;
}

/** A store with so many open tickets, of which none is due for an hour; kept in an ignored folder and used again. */
export async function openSeededStore(open: number): Promise<SeededStore> {
  const dataDir = join(dataFolder(), `bench-sla-${open}`);
  const engines = await startEngines({ dataDir, voice: false, environment: {} });
  // No anchors: every run takes in the same tickets anew, which anchors would rightly call forged.
  const env = { ...engines.env, HOTLINE_DATA: '', HOTLINE_TEST_CLOCK: '1', LOG_LEVEL: 'error' };
  const context = await createContext(readConfig(env));
  const setClock = async (to: number) => {
    await context.testClock!.advance(to - context.clock.now());
  };
  await setClock(BEGIN);
  const done = join(dataDir, 'seeded');
  const began = performance.now();
  const fresh = !existsSync(done);
  if (fresh) {
    await seedDemo(context);
    await rawTickets(context.store).deleteMany({});
    await context.store.events.deleteMany({});
    await insertTickets(context, { prefix: 'open', count: open, dueAt: () => BEGIN + 3_600_000 });
    writeFileSync(done, '');
  } else {
    await removeLeftovers(context);
  }
  return {
    context,
    engines,
    env,
    seededInSeconds: fresh ? Math.round((performance.now() - began) / 1000) : 0,
    setClock,
    stop: async () => {
      await context.close();
      await engines.stop();
    },
  };
}

interface Wish {
  prefix: string;
  count: number;
  dueAt(index: number): number;
}

/** Tickets as the commands make them, their events relayed already; the next are made while the store takes some in. */
export async function insertTickets(context: Context, { prefix, count, dueAt }: Wish): Promise<void> {
  let taken: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < count; from += TOGETHER) {
    const indexes = Array.from({ length: Math.min(TOGETHER, count - from) }, (_, index) => from + index);
    const documents = await Promise.all(
      indexes.map((index) => {
        const id = `${prefix}-${String(index).padStart(7, '0')}`;
        return aTicketDocument(context, { id, ticketNo: id, at: dueAt(index) - TO_WARNING_MS });
      }),
    );
    await taken;
    taken = insertRelayed(context, documents);
    // What fails while the next are made is told when they are.
    taken.catch(() => {});
  }
  await taken;
}

async function insertRelayed({ store }: Context, documents: readonly TicketDocument[]): Promise<void> {
  const events = documents.flatMap(({ _id: ticketId, outbox }) =>
    outbox.map((sealed) => ({ _id: eventId(ticketId, sealed.seq), ticketId, ...sealed })),
  );
  await Promise.all([
    rawTickets(store).insertMany(
      documents.map((document) => ({ ...document, outbox: [], outboxSince: undefined })),
    ),
    store.events.collection.insertMany(events as never[]),
  ]);
}

/** Takes away what an earlier run left. */
export async function removeTickets({ store }: Context, prefix: string): Promise<void> {
  const range = { $gte: `${prefix}-`, $lt: `${prefix}.` };
  await rawTickets(store).deleteMany({ _id: range });
  await store.events.deleteMany({ _id: range });
}

/** A run that was broken off leaves its own tickets beside the open ones. */
async function removeLeftovers({ store }: Context): Promise<void> {
  for (const range of [{ $lt: 'open-' }, { $gte: 'open.' }]) {
    await rawTickets(store).deleteMany({ _id: range });
    await store.events.deleteMany({ _id: range });
  }
}
