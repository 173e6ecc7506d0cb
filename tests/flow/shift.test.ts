import { randomUUID } from 'node:crypto';
import type { HandOverView } from '@hotline/shared/contracts/rest/shift';
import { listHandOvers } from '@hotline/shared/contracts/rest/shift';
import { takeOver, writeHandOver } from '@hotline/server/shift/hand-overs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../builders/client.ts';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { killedAfterEachWrite } from '../builders/killed.ts';
import { anIntake } from '../builders/matter.ts';

let hotline: Hotline;
let leader: Client;
beforeAll(async () => {
  hotline = await startHotline();
  leader = await hotline.as('shift');
});
afterAll(() => hotline.stop());

const write = () => leader.post<HandOverView>('/shift/hand-overs', { note: '燃气公司抢修至十八时' });
const sign = (client: Client, id: string) =>
  client.post<HandOverView>(`/shift/hand-overs/${id}/signature`, { remark: '已知悉' });

test('a shift is handed over with what is open, waits for one signature, and only one at a time', async () => {
  const agent = await hotline.as('agent1');
  const urgent = anIntake({ matter: { urgency: 'urgent', title: '燃气泄漏停气' } });
  const { ticketNo } = (await agent.accept(urgent)).body;
  await agent.accept(anIntake(), randomUUID());
  const risk = { callId: null, ticketNo, words: [], riskClass: 'gathering', text: '多户聚集' };
  const { body: raised } = await agent.post<{ id: string; title: string }>('/risk-events', risk);
  expect((await agent.get('/shift/hand-overs')).status).toBe(403);

  const written = await Promise.all([write(), write()]);
  expect(written.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  const { body } = written.find(({ status }) => status === 201)!;
  expect(body.matters.urgent).toMatchObject([{ ticketNo, urgency: 'urgent' }]);
  expect(body.matters.risks).toMatchObject([{ id: raised.id, title: raised.title, status: 'raised' }]);
  expect(body.signed).toBeNull();

  expect((await sign(leader, body.id)).body.code).toBe('own-hand-over');
  const next = await hotline.as('shift2');
  const signed = await Promise.all([sign(next, body.id), sign(next, body.id)]);
  expect(signed.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const { body: all } = await leader.get<HandOverView[]>('/shift/hand-overs');
  expect(listHandOvers.response.safeParse(all).error?.issues ?? []).toEqual([]);
  expect(all).toMatchObject([{ signed: { by: { id: 'shift2' }, remark: '已知悉' } }]);
  const { audit } = hotline.server.context.store;
  const acts = await audit
    .find({ act: /^shift-/u })
    .sort({ at: 1, act: 1 })
    .lean();
  expect(acts.map(({ act, personId }) => [act, personId])).toEqual([
    ['shift-hand-over', 'shift'],
    ['shift-take-over', 'shift2'],
  ]);
  expect((await write()).status).toBe(201);
});

test('killed after whichever write: a shift is handed over once, and signed once', async () => {
  const { context } = hotline.server;
  const person = (id: string) => context.directory.person(id)!;
  const { body: me } = await leader.get<{ id: string }>('/session');
  const all = () => context.store.handOvers.find({ note: '夜班' }).lean();
  const unless = (code: string) => (error: unknown) => expect(error).toMatchObject({ status: 409, code });
  await context.store.handOvers.updateMany({}, { $unset: { waits: 1 } });

  const writes = (mortal: typeof context) =>
    writeHandOver(mortal, person(me.id), '夜班').catch(unless('hand-over-unsigned'));
  await killedAfterEachWrite(context, writes, async (isKilled, after) =>
    expect((await all()).length).toBe(isKilled && after === 0 ? 0 : 1),
  );
  const id = (await all())[0]!._id;
  const signs = (mortal: typeof context) =>
    takeOver(mortal, person('shift2'), id, '已知悉').catch(unless('already-signed'));
  await killedAfterEachWrite(context, signs, async () => expect(await all()).toHaveLength(1));
  expect(await all()).toMatchObject([{ signed: { by: { id: 'shift2' } } }]);
  expect((await write()).status).toBe(201);
});
