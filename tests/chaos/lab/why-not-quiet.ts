import { setTimeout as delay } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PgConnection } from '@hotline/docker/gateway/pg/connection';
import type { Context } from '@hotline/server/context';
import { dueIn } from '@hotline/server/services/clock/due';
import { TEST_CLOCK_KEY } from '@hotline/server/test-clock';
import type { TestEngines } from '../../builders/engines.ts';
import type { ServerProcess } from '../../network/server-process.ts';

interface Case {
  context: Context;
  engines: TestEngines;
  clocks: readonly ServerProcess[];
  startClock(): Promise<ServerProcess>;
  overdue(): Promise<number>;
}

/** Time for a process to do what it was told anew. */
const ANSWER_MS = 5000;

/** What is to be known of deadlines that nobody records, to tell the next one the cause. */
export async function whyNotQuiet(lab: Case): Promise<string> {
  const { context, clocks, engines } = lab;
  const parts = [
    await asFarAsKnown('the time', () => whatTimeItIs(context)),
    await asFarAsKnown('what waits', () => waiting(context)),
    ...clocks.map((clock) => clock.told()),
    await asFarAsKnown('what the store does', () => atWork(engines)),
    ...['postgres', 'gateway'].map((name) => `${name} said last\n${lastLines(engines, name)}`),
    await asFarAsKnown('overdue after the time was told once more', async () => {
      context.bus.publish('test-clock', '');
      await delay(ANSWER_MS);
      return String(await lab.overdue());
    }),
    await asFarAsKnown('overdue after a clock process was begun anew', async () => {
      await lab.startClock();
      await delay(ANSWER_MS);
      return String(await lab.overdue());
    }),
  ];
  return `deadlines wait and nobody records them\n${parts.join('\n')}`;
}

/** What cannot be found out tells something, too: this process may have lost the store. */
const asFarAsKnown = (what: string, find: () => Promise<string>): Promise<string> =>
  find().then(
    (found) => `${what}: ${found}`,
    (error: unknown) => `${what} cannot be found out: ${String(error)}`,
  );

async function whatTimeItIs({ redis, clock }: Context): Promise<string> {
  const offset = Number(await redis.get(TEST_CLOCK_KEY));
  return `${iso(clock.now())} here, ${iso(Date.now() + offset)} by the offset in Redis`;
}

/** How many wait since when, and whether a look at the index finds them. */
async function waiting(context: Context): Promise<string> {
  const now = context.clock.now();
  const all = await context.store.tickets.find({}, { nextDueAt: 1, version: 1 }).lean();
  const due = all.filter(({ nextDueAt }) => nextDueAt !== null && nextDueAt <= now);
  const found = await dueIn(context, { from: 0, until: now });
  const instants = [...new Set(due.map(({ nextDueAt }) => nextDueAt!))].toSorted((a, b) => a - b);
  const groups = instants.map((at) => {
    const group = due.filter(({ nextDueAt }) => nextDueAt === at);
    return `  ${group.length} since ${iso(at)}, the first ${group[0]!._id} at version ${group[0]!.version}`;
  });
  return [`${due.length} of ${all.length} wait, ${found.length} are found by the index`, ...groups].join(
    '\n',
  );
}

/** What the store is asked for at this moment, and for how long. */
async function atWork({ dataDir }: TestEngines): Promise<string> {
  const pg = await PgConnection.open({ socketDir: join(dataDir, 'postgres/socket') });
  const rows = await pg.query(
    "SELECT format('%s %s, %s %s, since %s: %s', pid, state, wait_event_type, wait_event, now() - state_change, left(query, 120)) FROM pg_stat_activity WHERE state <> 'idle' AND pid <> pg_backend_pid()",
    [],
  );
  pg.close();
  return ['the store is asked for', ...rows.map(([line]) => `  ${String(line)}`)].join('\n');
}

const lastLines = ({ dataDir }: TestEngines, name: string): string =>
  readFileSync(join(dataDir, 'log', `${name}.log`), 'utf8')
    .split('\n')
    .slice(-15)
    .join('\n');

const iso = (at: number): string => new Date(at).toISOString();
