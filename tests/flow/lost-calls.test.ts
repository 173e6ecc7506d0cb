import { randomUUID } from 'node:crypto';
import { keys } from '@hotline/server/acd/keys';
import { shippedVoicePolicy } from '@hotline/shared/domain/voice/voice-policy';
import { mediaLostCause, nodeLostCause } from '@hotline/shared/domain/call/lost-causes';
import type { WaitingCallBack } from '@hotline/shared/contracts/rest/voice';
import type { CallView, ScreenPop } from '@hotline/shared/contracts/rest/calls';
import type { AgentView } from '@hotline/shared/contracts/rest/session';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Desk, sitDown } from '../builders/desk.ts';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { VoiceNode } from '../builders/voice-node.ts';

// After the first one nobody is left to wait for: a page that connects again has to be back before.
const timers = { VOICE_ANNOUNCE_FIRST_MS: '5000', VOICE_ANNOUNCE_EVERY_MS: '300' };
const caller = '13800001234';

let hotline: Hotline;
let voice: VoiceNode;
let desk: Desk;
beforeAll(async () => {
  hotline = await startHotline('2026-09-17T10:00', timers);
});
afterAll(async () => {
  desk?.leave();
  await hotline.stop();
});
beforeEach(async () => {
  voice = await VoiceNode.join(hotline.url, hotline.env);
});
afterEach(() => voice.leave());

const ready = () => desk.client.send('PUT', '/agent/state', { state: 'ready' });
const arrives = async (): Promise<string> => {
  const callId = randomUUID();
  const arrived = { callerNo: caller, calledNo: '12345', trunk: 'citizens', transferNo: null } as const;
  await voice.tell('arrived', callId, arrived);
  await voice.order('treat', callId);
  return callId;
};
const queues = async (callerNo: string | null = caller): Promise<string> => {
  const callId = randomUUID();
  await voice.queues(callId, callerNo);
  return callId;
};
const talks = async (): Promise<string> => {
  const callId = await queues();
  const { agentId, offerId } = await voice.order('offer', callId);
  await voice.tell('agent-ringing', callId, { agentId, offerId });
  await voice.tell('agent-answered', callId, { agentId, offerId });
  return callId;
};
const hangsUp = (callId: string) => voice.hangsUp(callId);
const recordOf = async (callId: string): Promise<CallView> =>
  (await (await hotline.as('shift')).get<CallView>(`/calls/${callId}`)).body;

test('a call that nobody can answer and no machine can record is told so, let go, and stands on record as lost', async () => {
  voice.refuse = 'voice-mail';
  voice.refusal = 'failed';
  const callId = await queues();
  expect(await voice.order('announce', callId)).toMatchObject({ prompt: 'no-agent' });
  await voice.order('hang-up', callId);
  await voice.hangsUp(callId, 0, 'system');
  expect(await recordOf(callId)).toMatchObject({ phase: 'ended', ending: 'no-agent', answeredAt: null });
  const list = await (await hotline.as('shift')).get<CallView[]>('/calls?live=false');
  expect(list.body.map((call) => call.callId)).toContain(callId);
});

test('a withheld number pops as none, and with nobody else’s tickets', async () => {
  desk = await sitDown(hotline, 'agent1');
  const callId = await queues(null);
  await voice.order('offer', callId);
  const { body } = await desk.client.get<ScreenPop>('/calls/mine');
  expect(body).toMatchObject({ call: { callId, callerNo: null }, earlier: [], openRepeats: [] });
  await hangsUp(callId);
});

test('a citizen may hang up at any moment: nobody waits for him afterwards', async () => {
  const { client } = desk;
  const offered = async () => {
    const callId = await queues();
    await voice.order('offer', callId);
    return callId;
  };
  const held = async () => {
    const callId = await talks();
    await voice.tell('held', callId, { by: 'agent' });
    return callId;
  };
  for (const moment of [arrives, queues, offered, talks, held]) {
    await ready();
    const callId = await moment();
    await hangsUp(callId);
    expect(await recordOf(callId)).toMatchObject({ phase: 'ended' });
    expect(['ready', 'wrap-up']).toContain((await client.get<AgentView>('/agent/state')).body.state);
    expect((await client.get<ScreenPop | null>('/calls/mine')).body).toBeNull();
  }
});

test.each([
  ['voice node', { by: 'system', cause: nodeLostCause }],
  ['trunk', { by: 'citizen', cause: mediaLostCause }],
] as const)(
  'who talked over a %s that failed is called back by the same agent, free at once',
  async (_, how) => {
    await ready();
    const callId = await talks();
    await voice.tell('ended', callId, how);
    await desk.becomes('wrap-up');
    const waiting = (await (await hotline.as('shift')).get<WaitingCallBack[]>('/voice/call-backs')).body;
    expect(waiting).toEqual([expect.objectContaining({ number: '138****1234', reason: 'cut-off' })]);
    await ready();
    const dialled = () => voice.orders.find((order) => order.type === 'dial');
    await expect.poll(dialled, { timeout: 20_000 }).toBeDefined();
    const back = dialled()!;
    expect(back).toMatchObject({ to: caller, agentId: desk.id, purpose: 'return' });
    const head = { to: back.to, purpose: back.purpose, agentId: desk.id, ticketNo: null };
    await voice.tell('dialling', back.callId, head);
    await voice.tell('agent-answered', back.callId, { agentId: desk.id, offerId: back.callId });
    await voice.tell('citizen-answered', back.callId, {});
    await hangsUp(back.callId);
  },
);

test('who was taken out of the queue by a process that died comes back with his place, and is served', async () => {
  const { redis } = hotline.server.context;
  await desk.client.send('PUT', '/agent/state', { state: 'paused', reason: 'break' });
  const callId = await queues(null);
  const place = async () => JSON.parse((await redis.hget(keys.waiting, callId))!) as { enteredAt: number };
  const before = await place();
  await redis.hdel(keys.waiting, callId);
  await expect.poll(() => redis.hexists(keys.waiting, callId), { timeout: 20_000 }).toBe(1);
  expect((await place()).enteredAt).toBe(before.enteredAt);
  await ready();
  await voice.order('offer', callId);
  await hangsUp(callId);
});

test('who was being called while his place was to be told is told it after nobody answered', async () => {
  await ready();
  const callId = await queues(null);
  const { agentId, offerId } = await voice.order('offer', callId);
  await voice.tell('agent-ringing', callId, { agentId, offerId });
  const { redis } = hotline.server.context;
  const firstPlan = Number(await redis.zscore(keys.announcements, callId));
  const plan = async () => Number(await redis.zscore(keys.announcements, callId));
  await expect.poll(plan, { timeout: 20_000 }).toBeGreaterThan(firstPlan);
  await voice.tell('offer-failed', callId, { agentId, offerId, reason: 'no-answer' });
  expect(await voice.order('announce', callId)).toMatchObject({ prompt: 'position', position: 1 });
  await hangsUp(callId);
});

test('Redis loses the queue and the agents: voice node and page tell of them, places and calls are kept', async () => {
  const { redis } = hotline.server.context;
  await ready();
  const talking = await talks();
  const waiting = await queues(null);
  const live = (callId: string, phase: string) => ({
    callId,
    phase,
    callerNo: caller,
    trunk: 'citizens' as const,
    agentId: null,
    priority: 0,
    group: 'day',
    enteredAt: 1_789_000_000_000,
    lastSeq: 0,
  });
  voice.holds = [live(talking, 'talking'), live(waiting, 'queued')];
  await redis.del(...(await redis.keys('{acd}:*')));
  const place = async () =>
    JSON.parse((await redis.hget(keys.waiting, waiting)) ?? '{}') as { enteredAt?: number };
  await expect.poll(async () => (await place()).enteredAt, { timeout: 20_000 }).toBe(1_789_000_000_000);
  await desk.becomes('talking');
  expect((await desk.client.get<ScreenPop>('/calls/mine')).body.call.callId).toBe(talking);
  await hangsUp(talking);
  await desk.becomes('wrap-up');
  await ready();
  await voice.order('offer', waiting);
  voice.holds = [];
  await hangsUp(waiting);
});

test('the last agent goes home at night while somebody waits: who is on call is rung, and nobody is let go', async () => {
  const onCall = [{ name: '周主任', number: '13700000001', from: '2020-01-01', to: '2099-12-31' }];
  const policy = { ...shippedVoicePolicy, hours: [], onCall };
  const admin = await hotline.as('admin');
  expect((await admin.send('PUT', '/voice/policy', { version: 0, policy, reason: '夜间值班' })).status).toBe(
    200,
  );
  await desk.client.send('PUT', '/agent/state', { state: 'paused', reason: 'break' });
  const callId = await queues('13800000603');
  expect(await voice.order('announce', callId)).toMatchObject({ prompt: 'position' });
  desk.leave();
  const signOut = { state: 'signed-out', reason: '下班' };
  expect((await (await hotline.as('shift')).send('PUT', `/agents/${desk.id}/state`, signOut)).status).toBe(
    200,
  );
  expect(await voice.order('ring-on-call', callId)).toMatchObject({ name: '周主任', number: '13700000001' });
  const { redis } = hotline.server.context;
  expect(await redis.hexists(keys.waiting, callId)).toBe(0);
  expect(voice.orders.filter((one) => one.callId === callId && one.type === 'hang-up')).toEqual([]);
  await voice.tell('on-call-answered', callId, { name: '周主任', number: '13700000001' });
  await hangsUp(callId);
  const day = { version: 1, policy: shippedVoicePolicy, reason: '恢复' };
  expect((await admin.send('PUT', '/voice/policy', day)).status).toBe(200);
  desk = await sitDown(hotline, 'agent1');
});

test('a call in progress is picked up again by a server that was restarted', async () => {
  await ready();
  const { cookie } = desk.client;
  const callId = await talks();
  voice.leave();
  await hotline.restart();
  const live = {
    callId,
    phase: 'talking',
    callerNo: caller,
    trunk: 'citizens' as const,
    agentId: 'agent1',
    priority: 0,
    group: 'day',
    enteredAt: Date.now(),
    lastSeq: 0,
  };
  voice = await VoiceNode.join(hotline.url, hotline.env, [live]);
  const back = hotline.nobody();
  const mine = await back.send<ScreenPop>('GET', '/calls/mine', undefined, { cookie });
  expect(mine.body).toMatchObject({ call: { callId, phase: 'talking', callerNo: caller } });
  const hold = await back.send('POST', `/calls/${callId}/orders`, { type: 'hold' }, { cookie });
  expect(hold.status).toBe(200);
  await voice.order('hold', callId);
  await hangsUp(callId);
  expect(await recordOf(callId)).toMatchObject({ phase: 'ended', ending: 'completed' });
});

test('a call that ended while the server was away ends when the voice side tells what it holds', async () => {
  const callId = await arrives();
  voice.leave();
  await hotline.restart();
  voice = await VoiceNode.join(hotline.url, hotline.env);
  expect(await recordOf(callId)).toMatchObject({ phase: 'ended' });
});
