import { randomUUID } from 'node:crypto';
import type { HandOverView } from '@hotline/shared/contracts/rest/shift';
import { listHandOvers } from '@hotline/shared/contracts/rest/shift';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../builders/client.ts';
import { type Hotline, startHotline } from '../builders/hotline.ts';
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
  expect((await agent.get('/shift/hand-overs')).status).toBe(403);

  const written = await Promise.all([write(), write()]);
  expect(written.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  const { body } = written.find(({ status }) => status === 201)!;
  expect(body.matters.urgent).toMatchObject([{ ticketNo, urgency: 'urgent' }]);
  expect(body.signed).toBeNull();

  expect((await sign(leader, body.id)).body.code).toBe('own-hand-over');
  await hotline.server.context.store.people.updateOne(
    { _id: 'agent2' },
    { $set: { roles: ['shift-leader'] } },
  );
  await hotline.server.context.directory.changed();
  const next = await hotline.as('agent2');
  const signed = await Promise.all([sign(next, body.id), sign(next, body.id)]);
  expect(signed.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const { body: all } = await leader.get<HandOverView[]>('/shift/hand-overs');
  expect(listHandOvers.response.safeParse(all).error?.issues ?? []).toEqual([]);
  expect(all).toMatchObject([{ signed: { by: { id: 'agent2' }, remark: '已知悉' } }]);
  expect((await write()).status).toBe(201);
});
