import { randomUUID } from 'node:crypto';
import type { WaitingCallBack } from '@hotline/shared/contracts/rest/voice';
import type { VoiceMailView } from '@hotline/shared/contracts/rest/voice-mails';
import type { VoiceMailPolicy } from '@hotline/shared/domain/voice/voice-mail';
import { shippedVoicePolicy, type VoicePolicy } from '@hotline/shared/domain/voice/voice-policy';
import { keys } from '@hotline/server/acd/keys';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, sitDown } from '../builders/desk.ts';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { VoiceNode } from '../builders/voice-node.ts';

let hotline: Hotline;
let voice: VoiceNode;
let desk: Desk | undefined;
beforeAll(async () => {
  hotline = await startHotline();
  voice = await VoiceNode.join(hotline.url, hotline.env);
});
afterAll(async () => {
  desk?.leave();
  voice.leave();
  await hotline.stop();
});

const left = { file: '', durationMs: 9000, heard: true };
const leaves = (callId: string, told: Partial<typeof left> = {}) =>
  voice.tell('voice-mail-left', callId, { ...left, file: `${callId}.message.1.wav`, ...told });
const open = async (who = 'agent1') =>
  (await (await hotline.as(who)).get<VoiceMailView[]>('/voice-mails')).body;
const callBacks = async () =>
  (await (await hotline.as('shift')).get<WaitingCallBack[]>('/voice/call-backs')).body;

let version = 0;
async function set(voiceMail: Partial<VoiceMailPolicy>, more: Partial<VoicePolicy> = {}): Promise<void> {
  const policy = {
    ...shippedVoicePolicy,
    ...more,
    voiceMail: { ...shippedVoicePolicy.voiceMail, ...voiceMail },
  };
  const admin = await hotline.as('admin');
  const { status } = await admin.send('PUT', '/voice/policy', { version, policy, reason: '调整语音留言' });
  expect(status).toBe(200);
  version += 1;
}

/** Comes to the queue and is asked to speak. */
async function isAsked(callerNo: string | null = '13800000501'): Promise<string> {
  const callId = randomUUID();
  await voice.queues(callId, callerNo);
  const { why } = await voice.order('voice-mail', callId);
  await voice.tell('voice-mail-begun', callId, { why });
  return callId;
}

test('with nobody there he is asked at once; what he leaves is one task, however often it is told', async () => {
  const callId = await isAsked();
  expect(await voice.order('voice-mail', callId)).toMatchObject({ why: 'nobody', maxSeconds: 120 });
  await leaves(callId);
  await leaves(callId);
  await voice.tell('ended', callId, { by: 'system', cause: 16 }, Date.now() + 60_000);
  expect(await open()).toEqual([
    expect.objectContaining({ callId, number: '138****0501', state: 'waiting', why: 'nobody' }),
  ]);
  expect(await callBacks()).toEqual([]);
  const { body } = await (await hotline.as('shift')).get(`/calls/${callId}`);
  expect(body).toMatchObject({ phase: 'ended', ending: 'voice-mail' });
});

test('a message that becomes known after the end takes the place of the call-back', async () => {
  const callId = await isAsked('13800000502');
  await voice.tell('ended', callId, { by: 'citizen', cause: 16 }, Date.now() + 60_000);
  expect(await callBacks()).toHaveLength(1);
  await leaves(callId);
  expect(await callBacks()).toEqual([]);
  expect((await open()).map((one) => one.callId)).toContain(callId);
});

test('one in which nobody speaks is no task: he is called back', async () => {
  const callId = await isAsked('13800000503');
  await leaves(callId, { heard: false });
  await voice.tell('ended', callId, { by: 'system', cause: 16 }, Date.now() + 60_000);
  expect((await open()).map((one) => one.callId)).not.toContain(callId);
  expect(await callBacks()).toHaveLength(1);
  await set({ enabled: false });
  await voice.queues('again', '13800000503');
  expect(await voice.order('announce', 'again')).toMatchObject({ prompt: 'no-agent' });
  await voice.hangsUp('again');
  expect(await callBacks()).toHaveLength(1);
  await set({});
  const spoken = await isAsked('13800000503');
  await leaves(spoken);
  await voice.tell('ended', spoken, { by: 'system', cause: 16 });
  expect(await callBacks()).toEqual([]);
});

const forYears = { from: '2020-01-01', to: '2099-12-31' };
const onCall = [
  { name: '周主任', number: '13700000001', ...forYears },
  { name: '吴科长', number: '13700000002', ...forYears },
];

test('at night those on call are rung one after another, then a message is asked for; who answered stands at the call, and the last agent leaves who waits to them at once', async () => {
  await set({}, { hours: [], onCall });
  const again = { priority: 0, group: 'night' };
  const [zhou, wu] = onCall.map(({ name, number }) => ({ name, number }));
  await voice.queues('night-1', '13800000511');
  expect(await voice.order('ring-on-call', 'night-1')).toMatchObject(zhou!);
  await voice.tell('on-call-failed', 'night-1', { ...zhou!, reason: 'not-confirmed' });
  await voice.tell('queued', 'night-1', again);
  expect(await voice.order('ring-on-call', 'night-1', 2)).toMatchObject(wu!);
  await voice.tell('on-call-failed', 'night-1', { ...wu!, reason: 'no-answer' });
  await voice.tell('queued', 'night-1', again);
  expect(await voice.order('voice-mail', 'night-1')).toMatchObject({ why: 'nobody' });
  await leaves('night-1');
  await voice.tell('ended', 'night-1', { by: 'system', cause: 16 });

  await voice.queues('night-2', '13800000512');
  await voice.order('ring-on-call', 'night-2');
  await voice.tell('on-call-answered', 'night-2', zhou!);
  await voice.tell('ended', 'night-2', { by: 'system', cause: 16 }, Date.now() + 60_000);
  const { body } = await (await hotline.as('shift')).get('/calls/night-2');
  expect(body).toMatchObject({ ending: 'completed', onCall: [{ name: '周主任', outcome: 'answered' }] });
  expect((await callBacks()).map(({ number }) => number)).not.toContain('138****0512');
  const { body: seen } = await (await hotline.as('agent1')).get<{ policy: VoicePolicy }>('/voice/policy');
  expect(seen.policy.onCall).toEqual([]);

  const last = await sitDown(hotline, 'agent2');
  await last.client.send('PUT', '/agent/state', { state: 'paused', reason: 'break' });
  await voice.queues('night-3', '13800000513');
  last.leave();
  const goesHome = { state: 'signed-out', reason: '下班' };
  await (await hotline.as('shift')).send('PUT', `/agents/${last.id}/state`, goesHome);
  // Not half a minute later, when he would be told his place.
  expect(await voice.order('ring-on-call', 'night-3')).toMatchObject(zhou!);
  await voice.tell('on-call-answered', 'night-3', zhou!);
  await voice.tell('ended', 'night-3', { by: 'system', cause: 16 });
  await set({});
});

test('one agent alone takes it, sees the number, registers the ticket and closes it', async () => {
  const callId = await isAsked('13800000504');
  await leaves(callId);
  const [first, second] = [await hotline.as('agent1'), await hotline.as('agent2')];
  const claims = await Promise.all(
    [first, second].map((client) => client.post<VoiceMailView>(`/voice-mails/${callId}/claim`, {})),
  );
  expect(claims.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const [winner, loser] = claims[0]!.status === 200 ? [first, second] : [second, first];
  expect(claims.find(({ status }) => status === 200)!.body.number).toBe('13800000504');
  expect((await loser.post(`/voice-mails/${callId}/done`, { result: 'empty' })).status).toBe(403);
  expect((await loser.post(`/voice-mails/${callId}/draft`, {})).status).toBe(403);
  expect((await winner.post(`/voice-mails/${callId}/done`, { result: 'ticket' })).status).toBe(422);
  const begun = await winner.post<{ draftId: string }>(`/voice-mails/${callId}/draft`, {});
  const again = await winner.post<{ draftId: string }>(`/voice-mails/${callId}/draft`, {});
  expect(again.body.draftId).toBe(begun.body.draftId);
  const { body: drafts } =
    await winner.get<{ draftId: string; callId: string; citizen: object }[]>('/drafts');
  expect(drafts).toEqual([
    expect.objectContaining({
      ...begun.body,
      callId,
      citizen: expect.objectContaining({ callerNo: '13800000504' }),
    }),
  ]);
  const closed = await winner.post(`/voice-mails/${callId}/done`, { result: 'unreached', note: '三次未接' });
  expect(closed).toMatchObject({ status: 200, body: { state: 'done', result: 'unreached' } });
  expect((await open()).map((one) => one.callId)).not.toContain(callId);
});

test('a shift leader takes one back; two of one number point at each other', async () => {
  const [one, other] = [await isAsked('13800000505'), await isAsked('13800000505')];
  await leaves(one);
  await leaves(other);
  expect((await open()).find(({ callId }) => callId === one)).toMatchObject({ othersOfNumber: 1 });
  await (await hotline.as('agent1')).post(`/voice-mails/${one}/claim`, {});
  expect((await (await hotline.as('agent2')).post(`/voice-mails/${one}/release`, {})).status).toBe(403);
  expect((await (await hotline.as('shift')).post(`/voice-mails/${one}/release`, {})).status).toBe(200);
  expect((await open()).find(({ callId }) => callId === one)).toMatchObject({ state: 'waiting' });
});

test('too many waiting: he is asked, may rather wait with his place, and by 2 changes his mind', async () => {
  await set({ overloadFrom: 1 });
  desk = await sitDown(hotline, 'agent1');
  await desk.client.send('PUT', '/agent/state', { state: 'paused', reason: 'break' });
  await voice.queues('before', '13800000506');
  expect(voice.orders.filter((order) => order.callId === 'before').map(({ type }) => type)).toEqual([
    'treat',
  ]);
  await voice.queues('over', '13800000507');
  expect(await voice.order('voice-mail', 'over')).toMatchObject({ why: 'overload' });
  await voice.tell('voice-mail-begun', 'over', { why: 'overload' });
  await voice.tell('voice-mail-declined', 'over', {});
  await voice.tell('queued', 'over', { priority: 0, group: 'day' });
  await voice.tell('digit', 'over', { digit: '2', from: 'citizen' });
  expect(await voice.order('voice-mail', 'over', 2)).toMatchObject({ why: 'chosen' });
  await set({ enabled: false });
  await voice.tell('digit', 'before', { digit: '2', from: 'citizen' });
  expect(voice.orders.filter(({ type, callId }) => type === 'voice-mail' && callId === 'before')).toEqual([]);
});

test('an agent who went home without signing out does not count as there', async () => {
  await set({});
  desk ??= await sitDown(hotline, 'agent1');
  desk.leave();
  const away = await desk.becomes('unreachable');
  const { redis } = hotline.server.context;
  for (const [agentId, text] of Object.entries(await redis.hgetall(keys.agents))) {
    const longAgo = { ...(JSON.parse(text) as object), since: away.since - 11 * 60_000 };
    await redis.hset(keys.agents, agentId, JSON.stringify(longAgo));
  }
  const state = async () => (await desk!.client.get('/agent/state')).status;
  await expect.poll(state, { timeout: 20_000 }).toBe(409);
  expect(await redis.hlen(keys.agents)).toBe(0);
  const callId = await isAsked('13800000508');
  expect(await voice.order('voice-mail', callId)).toMatchObject({ why: 'nobody' });
});
