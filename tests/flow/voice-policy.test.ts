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
  await node.tell('ended', 'policy-1', { by: 'citizen', cause: 16 });
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
  await node.tell('ended', 'policy-2', { by: 'citizen', cause: 16 });
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
  await node.tell('ended', 'policy-3', { by: 'citizen', cause: 16 });
  const list = await leader.get<{ number: string; reason: string }[]>('/voice/call-backs');
  expect(list.body).toEqual([expect.objectContaining({ number: '138****0303', reason: 'lost' })]);
  expect((await leader.send('PUT', '/voice/surge', { on: true, reason: '暴雨来电激增' })).status).toBe(200);
  expect((await leader.get('/voice/policy')).body).toMatchObject({ surge: true });
});
