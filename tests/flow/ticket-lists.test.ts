import { listDisputes } from '@hotline/server/commands/disputes/list-disputes';
import { listTickets } from '@hotline/server/commands/list-tickets';
import { wallboard } from '@hotline/server/commands/wallboard';
import { readConfig } from '@hotline/server/config';
import { createContext } from '@hotline/server/context';
import type { Context } from '@hotline/server/context';
import { createIndexes } from '@hotline/server/store/create-indexes';
import { rawTickets } from '@hotline/server/store/ticket-repository';
import type { Assignment, CoHandling, Ticket } from '@hotline/shared/domain/ticket/ticket';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemoSite } from '../builders/demo-site.ts';
import { startTestEngines, type TestEngines } from '../builders/engines.ts';
import { aTicketDocument } from '../builders/tickets.ts';

const DAY = 86_400_000;
const bodyId = 'water-supply';
let engines: TestEngines;
let context: Context;
let now: number;

beforeAll(async () => {
  engines = await startTestEngines();
  context = await createContext(readConfig({ ...engines.env, HOTLINE_DEMO: '1', LOG_LEVEL: 'fatal' }));
  await seedDemoSite(context);
  now = context.clock.now();
  await fromEarlierRelease();
  await fill();
}, 60_000);
afterAll(async () => {
  await context.close();
  await engines.stop();
});

/** As an earlier release left it. */
async function fromEarlierRelease(): Promise<void> {
  const tickets = rawTickets(context.store);
  await tickets.dropIndexes();
  await tickets.createIndex({ 'state.coHandlers.bodyId': 1 });
  await tickets.createIndex({ 'state.status': 1, dueAt: 1 });
  await createIndexes(context.store);
}

async function fill(): Promise<void> {
  const archived = { status: 'archived', closedAt: now - 40 * DAY } as const;
  await put('2026090100000001', 50, archived);
  await put('2026090100000002', 45, archived);
  await put('2026090100000003', 0, { status: 'closed', statusSince: now, closedAt: now });
  await put('2026090100000004', 1e-6, { status: 'answered', statusSince: now, lead: null });
  await put('2026090100000005', 60, { status: 'invalid', acceptedAt: null, lead: null });
  await put('2026090100000006', 2);
  await put('2026090100000007', 1);
  const document = await rawTickets(context.store).findOne({ _id: '2026090100000001' });
  const water: Assignment = document!.state.lead!;
  const market = { ...water, bodyId: 'market' };
  const helping = { bodyId, status: 'disputed' } as CoHandling;
  await put('2026090100000011', 41, { ...archived, lead: market, coHandlers: [helping], pastLeads: [water] });
  await put('2026090100000012', 40, { ...archived, lead: market, pastLeads: [water] });
  await put('2026090100000013', 39, { ...archived, lead: market });
}

async function put(no: string, daysAgo: number, more: Partial<Ticket> = {}): Promise<void> {
  const at = now - daysAgo * DAY;
  const document = await aTicketDocument(context, { id: no, ticketNo: no, at, leadBodyId: bodyId });
  const { dueAt } = document;
  const state = { ...document.state, acceptedAt: at, ...more };
  const ended = more.closedAt !== undefined || more.status !== undefined;
  await rawTickets(context.store).insertOne({ ...document, dueAt: ended ? 8.64e15 : dueAt, state });
}
const numberOf = (last: string): string => `20260901000000${last}`;
const listed = async (username: string, query: Partial<Parameters<typeof listTickets>[1]> = {}) => {
  const reader = context.directory.person(username)!;
  const { rows, total } = await listTickets(context, { view: 'all', page: 1, size: 50, ...query }, reader);
  return [rows.map(({ ticketNo }) => ticketNo), total];
};

describe('tickets behind very many that ended', () => {
  it('are found in a store whose indexes are of an earlier release', async () => {
    const names = (await rawTickets(context.store).indexes()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['accepted', 'closed', 'answered', 'of-co-handler']));
    expect(names).not.toContain('state.coHandlers.bodyId_1');
  });

  it('are listed with what is open by its deadline, then the latest that ended, page by page', async () => {
    const order = ['06', '07', '03', '04', '13', '12', '11', '02', '01', '05'].map(numberOf);
    expect(await listed('supervisor')).toEqual([order, 10]);
    expect(await listed('supervisor', { size: 3 })).toEqual([order.slice(0, 3), 10]);
    expect(await listed('supervisor', { size: 3, page: 2 })).toEqual([order.slice(3, 6), 10]);
    expect(await listed('supervisor', { size: 3, page: 4 })).toEqual([order.slice(9), 10]);
    expect(await listed('supervisor', { size: 3, page: 9 })).toEqual([[], 10]);
  });

  it('are found by status, by number and by words', async () => {
    const archived = ['13', '12', '11', '02', '01'].map(numberOf);
    expect(await listed('supervisor', { status: 'archived' })).toEqual([archived, 5]);
    const numbered = await listed('supervisor', { q: '202609010000000', size: 2 });
    expect(numbered).toEqual([['01', '02'].map(numberOf), 7]);
    expect((await listed('supervisor', { q: '停水' }))[1]).toBe(10);
    expect(await listed('supervisor', { q: '没有这样的' })).toEqual([[], 0]);
  });

  it('are told to a body when it led, helped or had them, each once', async () => {
    expect(await listed('water-liaison', { status: 'archived' })).toEqual([
      ['02', '01', '11', '12'].map(numberOf),
      4,
    ]);
  });

  it('are counted on the wallboard by the day, and no dispute of one that ended waits', async () => {
    const { today } = await wallboard(context);
    expect(today).toMatchObject({ tickets: 2, answeredAtOnce: 1, closed: 1 });
    expect(await listed('dispatcher1', { view: 'return-review' })).toEqual([[], 0]);
    expect(await listDisputes(context, context.directory.person('dispatcher1')!)).toEqual([]);
  });
});
