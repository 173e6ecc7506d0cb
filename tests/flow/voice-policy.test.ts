import type { StateSpan } from '@hotline/server/acd/agent-record';
import { keys } from '@hotline/server/acd/keys';
import type { Waiting } from '@hotline/shared/domain/queueing/queueing';
import { shippedVoicePolicy } from '@hotline/shared/domain/voice/voice-policy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, sitDown } from '../builders/desk.ts';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { VoiceNode } from '../builders/voice-node.ts';

let hotline: Hotline;
let node: VoiceNode;
const desks: Desk[] = [];
beforeAll(async () => {
  hotline = await startHotline();
  node = await VoiceNode.join(hotline.url, hotline.env);
});
afterAll(async () => {
  for (const desk of desks) desk.leave();
  node.leave();
  await hotline.stop();
});

const reason = '按值班表调整';
const save = async (changed: object, version: number) =>
  (await hotline.as('admin')).send('PUT', '/voice/policy', {
    version,
    policy: { ...shippedVoicePolicy, ...changed },
    reason,
  });

test('an administrator edits how calls are taken, and everybody has it at once', async () => {
  const hours = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '20:00', to: '08:00', group: 'day' }];
  expect(await save({ hours }, 0)).toMatchObject({ status: 422, body: { code: 'voice-hours-reversed' } });
  const pauseReasons = [{ code: 'tea', name: '喝水' }];
  expect(await save({ pauseReasons }, 0)).toMatchObject({ status: 200, body: { version: 1 } });
  expect(await save({ pauseReasons }, 0)).toMatchObject({ status: 409, body: { code: 'version-stale' } });
  const agent = await sitDown(hotline, 'agent1');
  desks.push(agent);
  const pause = (why: string) => agent.client.send('PUT', '/agent/state', { state: 'paused', reason: why });
  expect(await pause('meal')).toMatchObject({ status: 422, body: { code: 'pause-reason-unknown' } });
  expect(await pause('tea')).toMatchObject({ status: 200, body: { state: 'paused', reason: 'tea' } });
  expect((await agent.client.send('PUT', '/voice/policy', {})).status).toBe(403);
});

test('skills and groups given to an agent decide at once whom he is offered', async () => {
  const agent = await sitDown(hotline, 'agent2');
  desks.push(agent);
  const admin = await hotline.as('admin');
  const seat = { levels: { english: 3 }, groups: ['day'], reason };
  expect((await admin.send('PUT', '/voice/seats/agent2', { ...seat, groups: ['nowhere'] })).status).toBe(422);
  expect((await admin.send('PUT', '/voice/seats/agent2', seat)).status).toBe(200);
  await node.queues('policy-1', '13800000301');
  await admin.send('PUT', '/voice/seats/agent2', { ...seat, levels: { mandarin: 1, english: 3 } });
  const offer = await node.order('offer', 'policy-1');
  expect(offer.agentId).toBe('agent2');
  const { agentId, offerId } = offer;
  await node.tell('agent-answered', 'policy-1', { agentId, offerId });
  await node.hangsUp('policy-1');
  await agent.becomes('wrap-up');
  const sumUp = (code: string) => agent.client.send('PUT', '/calls/policy-1/wrap-up', { code });
  expect((await sumUp('nonsense')).status).toBe(422);
  expect((await sumUp('answered')).status).toBe(200);
});

test('callers wait for the group of the hour when nobody of the other is left', async () => {
  const admin = await hotline.as('admin');
  const seat = { levels: { mandarin: 1 }, groups: ['night'], reason };
  await node.queues('policy-2', '13800000302');
  for (const id of ['agent1', 'agent2']) await admin.send('PUT', `/voice/seats/${id}`, seat);
  expect(await save({ hours: [] }, 1)).toMatchObject({ status: 200 });
  const [, second] = desks;
  await second!.client.send('PUT', '/agent/state', { state: 'ready' });
  expect((await node.order('offer', 'policy-2')).agentId).toBe('agent2');
  await node.hangsUp('policy-2');
});

test('a lost caller is on the list of the shift leader, the number masked, and goes first in a surge', async () => {
  const leader = await hotline.as('shift');
  for (const { client } of desks)
    await client.send('PUT', '/agent/state', { state: 'paused', reason: 'break' });
  const long = Date.now() - 60_000;
  await node.tell(
    'arrived',
    'policy-3',
    { callerNo: '13800000303', calledNo: '12345', trunk: 'citizens', transferNo: null },
    long,
  );
  await node.tell('queued', 'policy-3', { priority: 0, group: 'night' }, long);
  await node.hangsUp('policy-3', 60_000);
  const list = await leader.get<{ number: string; reason: string }[]>('/voice/call-backs');
  expect(list.body).toEqual([expect.objectContaining({ number: '138****0303', reason: 'lost' })]);
  expect((await leader.send('PUT', '/voice/surge', { on: true, reason: '暴雨来电激增' })).status).toBe(200);
  expect((await leader.get('/voice/policy')).body).toMatchObject({ surge: true });
});

const arrives = async (callId: string, callerNo: string, at = Date.now()) => {
  const arrival = { callerNo, calledNo: '12345', trunk: 'citizens', transferNo: null } as const;
  await node.tell('arrived', callId, arrival, at);
  return node.order('treat', callId);
};

test('a surge calls back first, says so, and shortens the wrap-up, before whose end nobody is offered', async () => {
  const surge = { hours: [], wrapUpSeconds: 900, surgeWrapUpSeconds: 1, straightThrough: ['13800000306'] };
  expect(await save(surge, 2)).toMatchObject({ status: 200 });
  const longAgo = Date.now() - 300_000;
  expect(await arrives('policy-5', '13800000305', longAgo)).toMatchObject({
    notice: 'surge',
    greeting: true,
  });
  await node.tell('queued', 'policy-5', { priority: 0, group: 'night' }, longAgo);
  const { redis, store } = hotline.server.context;
  const callBack = async () =>
    JSON.parse((await redis.hget(keys.waiting, 'back-policy-3')) ?? '{}') as Waiting;
  await expect.poll(async () => (await callBack()).priority, { timeout: 20_000 }).toBeGreaterThan(0);
  await desks[1]!.client.send('PUT', '/agent/state', { state: 'ready' });
  const dialled = () => node.orders.flatMap((order) => (order.type === 'dial' ? order : []));
  await expect.poll(dialled, { timeout: 20_000 }).toHaveLength(1);
  const [{ callId, to, purpose, agentId }] = dialled() as [ReturnType<typeof dialled>[0]];
  expect({ to, purpose, agentId }).toEqual({ to: '13800000303', purpose: 'return', agentId: 'agent2' });
  await node.tell('dialling', callId, { to, purpose, agentId, ticketNo: null });
  await node.tell('agent-answered', callId, { agentId, offerId: callId });
  await node.tell('citizen-answered', callId, {});
  await node.hangsUp(callId);
  const { offerId } = await node.order('offer', 'policy-5');
  const wrapUp = () =>
    store.connection.collection<StateSpan>('agent_spans').findOne({ callId, state: 'wrap-up' });
  await expect.poll(wrapUp, { timeout: 20_000 }).not.toBeNull();
  const { from, to: until } = (await wrapUp())!;
  expect(until - from).toBeGreaterThanOrEqual(1000);
  expect(until - from).toBeLessThan(60_000);
  await node.tell('agent-answered', 'policy-5', { agentId, offerId });
  await node.hangsUp('policy-5');
});

test('a caller whom the site knows to be old hears no greeting', async () => {
  expect(await arrives('policy-6', '13800000306')).toMatchObject({ greeting: false });
});

test('who asks for a language that nobody there speaks is served by who is there', async () => {
  await arrives('policy-7', '13800000307');
  await node.tell('menu-chosen', 'policy-7', { digit: '9' });
  await node.tell('queued', 'policy-7', { priority: 0, group: 'night' });
  const { agentId, offerId } = await node.order('offer', 'policy-7');
  expect(agentId).toBe('agent2');
  await node.tell('agent-answered', 'policy-7', { agentId, offerId });
  await node.hangsUp('policy-7');
});
