import { readConfig } from '@hotline/server/config';
import { createContext } from '@hotline/server/context';
import { seedDemo } from '@hotline/server/seed/seed-demo';
import { startTestEngines } from '../builders/engines.ts';
import { asksOf } from './history/asks.ts';
import { fillWithPast } from './history/past-calls.ts';
import { fillWithOpenTickets, fillWithPastTickets } from './history/past-tickets.ts';
import { ticketAsksOf } from './history/ticket-asks.ts';
import { summary } from './sla/summary.ts';

export const describe =
  'what calls, clocks and screens ask of the records of calls and of the tickets, behind a few and behind very many';

export interface HistoryOptions {
  /** Calls, and half as many tickets, that stand there in the end; a year of them. */
  count?: number;
  /** How often each is asked. */
  times?: number;
}

const FEW = 2000;
/** Tickets that are open, in both. */
const OPEN = 1000;
const round = (value: number): number => Math.round(value * 100) / 100;

export async function run({ count = 200_000, times = 20 }: HistoryOptions = {}): Promise<object> {
  const engines = await startTestEngines();
  const env = { ...engines.env, HOTLINE_DEMO: '1', LOG_LEVEL: 'error', RECORDINGS_DIR: '/nowhere' };
  const context = await createContext(readConfig(env));
  try {
    await seedDemo(context);
    let past = FEW;
    const ticketsOf = (calls: number): number => Math.round(calls / 2);
    const asks = [...asksOf(context, () => past), ...ticketAsksOf(context, () => ticketsOf(past))];
    const measured = async () => {
      const medians: Record<string, number | null> = {};
      for (const { name, ask } of asks) medians[name] = await medianOf(ask, times);
      return medians;
    };
    const now = Date.now();
    const fill = async (calls: number) => {
      await fillWithPast(context, calls, now);
      await fillWithOpenTickets(context, OPEN, now);
      await fillWithPastTickets(context, ticketsOf(calls), now);
    };
    await fill(FEW);
    const few = await measured();
    for (const name of ['calls', 'tickets']) await context.store.connection.collection(name).deleteMany({});
    await fill(count);
    past = count;
    const many = await measured();
    return {
      name: 'history',
      method:
        `the median of ${times} times that each is asked, in milliseconds, behind ${FEW} ended calls and behind as many as ` +
        `wanted, spread over a year, and half as many ended tickets beside ${OPEN} open ones; a tenth of them by a hundred ` +
        'frequent callers; one process asks, one thing at a time',
      count,
      asks: asks.map(({ name, by }) => ({ name, by, fewMs: few[name], manyMs: many[name] })),
    };
  } finally {
    await context.close();
    await engines.stop();
  }
}

async function medianOf(ask: (turn: number) => Promise<unknown>, times: number): Promise<number | null> {
  await ask(0);
  const took: number[] = [];
  for (let turn = 1; turn <= times; turn += 1) {
    const began = performance.now();
    await ask(turn);
    took.push(performance.now() - began);
  }
  const { p50 } = summary(took);
  return p50 === null ? null : round(p50);
}
