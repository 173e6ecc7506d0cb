import { setTimeout } from 'node:timers/promises';
import { cpuTime } from '@hotline/docker/embedded/cpu-time';
import type { Context } from '@hotline/server/context';
import { rawTickets } from '@hotline/server/store/ticket-repository';
import { drained as relayed } from '../lab/drained.ts';
import { clockProcess, cpuSeconds, treeCpuSeconds } from './processes.ts';
import type { BenchProcess } from './processes.ts';
import { BEGIN, insertTickets, removeTickets } from './seeded-store.ts';
import type { SeededStore } from './seeded-store.ts';
import { summary } from './summary.ts';
import type { Summary } from './summary.ts';

export interface Phase {
  name: string;
  count: number;
  /** Milliseconds over which the deadlines are spread. */
  spreadMs: number;
  /** Kills one of the two processes in the middle and starts another. */
  kill: boolean;
  /** Given up after so many seconds. */
  patience: number;
}

export interface Rig extends SeededStore {
  /** Relays events and works on their consequences meanwhile. */
  worker: BenchProcess;
}

export interface Measured {
  deadlines: number;
  perSecondDue: number;
  drained: boolean;
  /** From the first deadline until all are recorded. */
  seconds: number;
  cpuMsPerDeadline: Shares;
  missed: number;
  doubled: number;
  decidedBeforeAnEarlierDue: number;
  decidedDelayMs: Summary;
  acknowledgedDelayMs: Summary;
}

const LEAD_MS = 2000;
/** After a burst its consequences are worked on for minutes. */
const RELAY_SECONDS = 900;

/** Deadlines of one phase fall due under two clock processes; all records are read back and counted. */
export async function runPhase(bench: Rig, phase: Phase): Promise<Measured> {
  const { context, env } = bench;
  const { name, count, spreadMs } = phase;
  await relayed(context, RELAY_SECONDS);
  await removeTickets(context, name);
  await bench.setClock(BEGIN);
  const first = BEGIN + 30 * 60_000;
  const dueAt = (index: number) => first + Math.floor((index * spreadMs) / count);
  await insertTickets(context, { prefix: name, count, dueAt });
  const acknowledged: number[] = [];
  const start = () => clockProcess(env, (delays) => void acknowledged.push(...delays));
  const clocks = await Promise.all([start(), start()]);
  await bench.setClock(first - LEAD_MS);
  const began = performance.now();
  const before = cpuOf(bench);
  if (phase.kill) {
    await setTimeout(LEAD_MS + spreadMs / 2);
    await clocks[0]!.end('SIGKILL');
    clocks.push(await start());
  }
  const drained = await quiet(context, first + spreadMs, phase.patience);
  const seconds = (performance.now() - began - LEAD_MS) / 1000;
  const after = cpuOf(bench);
  await setTimeout(500);
  await Promise.all(clocks.map((clock) => clock.end('SIGTERM')));
  // What is relayed after its ticket is gone would be an event without a document.
  await relayed(context, RELAY_SECONDS);
  const figures = { ...(await recorded(context, phase, dueAt)), acknowledgedDelayMs: summary(acknowledged) };
  await removeTickets(context, name);
  return {
    deadlines: count,
    perSecondDue: Math.round(count / (spreadMs / 1000)),
    drained,
    seconds,
    cpuMsPerDeadline: sharesOf(before, after, count),
    ...figures,
  };
}

/** Milliseconds of processor time. */
interface Shares {
  store: number;
  gateway: number;
  worker: number;
  /** The clock processes, and this one. */
  clocks: number;
}

function cpuOf({ engines, worker }: Rig): Shares {
  const store = cpuTime(engines.process('postgres')!.pid);
  const gateway = cpuTime(engines.process('gateway')!.pid);
  const relaying = cpuSeconds(worker) * 1000;
  return { store, gateway, worker: relaying, clocks: treeCpuSeconds() * 1000 - store - gateway - relaying };
}

function sharesOf(before: Shares, after: Shares, count: number): Shares {
  const per = (share: keyof Shares) => Math.round(((after[share] - before[share]) / count) * 100) / 100;
  return { store: per('store'), gateway: per('gateway'), worker: per('worker'), clocks: per('clocks') };
}

async function quiet({ store, clock }: Context, last: number, patience: number): Promise<boolean> {
  const end = performance.now() + patience * 1000;
  while (performance.now() < end) {
    const over = clock.now() >= last;
    if (
      over &&
      !(await rawTickets(store).findOne({ nextDueAt: { $gt: 0, $lte: last } }, { projection: { _id: 1 } }))
    )
      return true;
    await setTimeout(100);
  }
  return false;
}

/** What stands in the store of each deadline: once, never, or twice, and how late it was decided. */
async function recorded({ store }: Context, { name, count }: Phase, dueAt: (index: number) => number) {
  const range = { $gte: `${name}-`, $lt: `${name}.` };
  const seen = new Map<string, Map<number, number>>();
  const take = (ticketId: string, { seq, event }: Kept) => {
    if (event.type !== 'fire-clock') return;
    const known = seen.get(ticketId) ?? new Map<number, number>();
    seen.set(ticketId, known.set(seq, event.at));
  };
  // The outboxes first: what the relay moves in between is then seen twice under one number, never not at all.
  const outboxes = rawTickets(store).find({ _id: range }).project<Outbox>({ outbox: 1 });
  for await (const { _id, outbox } of outboxes) for (const kept of outbox) take(_id, kept);
  const moved = store.connection.collection<MovedRow>('ticket_events').find({ _id: range });
  for await (const row of moved) take(row.ticketId, row);
  const all = Array.from({ length: count }, (_, index) => [
    ...(seen.get(`${name}-${String(index).padStart(7, '0')}`)?.values() ?? []),
  ]);
  let latest = 0;
  const overtaken = all.filter(([at = latest]) => {
    const before = at < latest;
    latest = Math.max(latest, at);
    return before;
  });
  return {
    missed: all.filter(({ length }) => length === 0).length,
    doubled: all.filter(({ length }) => length > 1).length,
    decidedBeforeAnEarlierDue: overtaken.length,
    decidedDelayMs: summary(all.flatMap(([at], index) => (at === undefined ? [] : [at - dueAt(index)]))),
  };
}

interface Kept {
  seq: number;
  event: { type: string; at: number };
}
interface Outbox {
  _id: string;
  outbox: Kept[];
}
type MovedRow = Kept & { _id: string; ticketId: string };
