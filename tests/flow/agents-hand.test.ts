import type { CallView, ScreenPop } from '@hotline/shared/contracts/rest/calls';
import type { ListedExpert } from '@hotline/shared/contracts/rest/voice';
import { shippedVoicePolicy } from '@hotline/shared/domain/voice/voice-policy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, sitDown } from '../builders/desk.ts';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { anIntake } from '../builders/matter.ts';
import { VoiceNode } from '../builders/voice-node.ts';

let hotline: Hotline;
let voice: VoiceNode;
let agent: Desk;
beforeAll(async () => {
  hotline = await startHotline();
  voice = await VoiceNode.join(hotline.url, hotline.env);
  agent = await sitDown(hotline, 'agent1');
});
afterAll(async () => {
  agent.leave();
  voice.leave();
  await hotline.stop();
});

const signs = {
  code: 'zhao',
  name: '赵老师',
  kind: 'interpreter',
  field: '手语',
  number: '2330001',
} as const;
const health = { code: 'qian', name: '钱主任', kind: 'expert', field: '医保', number: '2330002' } as const;

test('an interpreter of the site’s list joins a call at once, and his number stays hidden', async () => {
  const never = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:01' }];
  const experts = [
    { ...health, hours: never, numberHidden: false },
    { ...signs, hours: [], numberHidden: true },
  ];
  const admin = await hotline.as('admin');
  const policy = { ...shippedVoicePolicy, experts };
  const saved = await admin.send('PUT', '/voice/policy', { version: 0, policy, reason: '登记翻译' });
  expect(saved.status).toBe(200);
  const { body: listed } = await agent.client.get<ListedExpert[]>('/voice/experts');
  expect(listed.find(({ code }) => code === 'zhao')).toEqual({
    code: 'zhao',
    name: '赵老师',
    kind: 'interpreter',
    field: '手语',
    number: null,
    onDuty: true,
  });
  const { body: shown } = await agent.client.get<{ policy: { experts: unknown[] } }>('/voice/policy');
  expect(shown.policy.experts).toEqual([]);

  await voice.queues('signed', '13800000001');
  const { agentId, offerId } = await voice.order('offer', 'signed');
  await voice.tell('agent-ringing', 'signed', { agentId, offerId });
  await voice.tell('agent-answered', 'signed', { agentId, offerId });
  const consult = (expert: string) =>
    agent.client.post<CallView>('/calls/signed/orders', { type: 'consult', to: { expert }, joins: true });
  expect((await consult('nobody')).body).toMatchObject({ code: 'expert-unknown' });
  expect((await consult('zhao')).status).toBe(200);
  expect(await voice.order('consult', 'signed')).toMatchObject({ to: { number: '2330001' }, joins: true });
  const guest = { agentId: null, number: '2330001' };
  await voice.tell('guest-ringing', 'signed', { ...guest, joins: true });
  const call = async () => (await agent.client.get<ScreenPop>('/calls/mine')).body.call;
  const named = { name: '赵老师（手语）', number: null };
  expect(await call()).toMatchObject({ phase: 'talking', guest: { ...named, state: 'ringing' } });
  await voice.tell('guest-joined', 'signed', guest);
  expect(await call()).toMatchObject({ phase: 'three-way', guest: { ...named, state: 'joined' } });
  await voice.hangsUp('signed');
  await agent.becomes('wrap-up');
});

test('click-to-call shows a masked number, and of a shielded ticket none', async () => {
  const shown = async (callId: string) =>
    (await agent.client.get<CallView>(`/calls/${callId}`)).body.callerNo;
  const dials = async (isConfidential: boolean): Promise<string | null> => {
    const usual = anIntake();
    const intake = { ...usual, citizen: { ...usual.citizen, isConfidential } };
    const { ticketNo } = (await agent.client.accept(intake)).body;
    const placed = await agent.client.post<CallView>('/calls', { ticketNo, purpose: 'outbound' });
    expect([placed.status, placed.body.callerNo]).toEqual([201, null]);
    const { callId } = placed.body;
    const { to } = await voice.order('dial', callId);
    await voice.tell('dialling', callId, { to, purpose: 'outbound', agentId: agent.id, ticketNo });
    const number = await shown(callId);
    await voice.tell('ended', callId, { by: 'citizen', cause: 19 });
    await agent.becomes('wrap-up');
    return number;
  };
  expect(await dials(false)).toMatch(/^\d{3}\*{4}\d{4}$/u);
  expect(await dials(true)).toBeNull();
});

test('who dials from 示忙 is so again, for the reason he gave, after the wrap-up, a reload or a call that could not be made', async () => {
  const paused = { state: 'paused', reason: 'meal' };
  const pause = () => agent.client.send('PUT', '/agent/state', paused);
  const isPaused = async () => expect(await agent.becomes('paused', 'ready')).toMatchObject(paused);
  const { ticketNo } = (await agent.client.accept(anIntake())).body;
  const dial = () => agent.client.post<CallView>('/calls', { ticketNo, purpose: 'outbound' });
  const talks = async (): Promise<string> => {
    const { callId } = (await dial()).body;
    const { to } = await voice.order('dial', callId);
    const offerId = 'outbound';
    await voice.tell('dialling', callId, { to, purpose: 'outbound', agentId: agent.id, ticketNo });
    await voice.tell('agent-answered', callId, { agentId: agent.id, offerId });
    await voice.tell('citizen-answered', callId, {});
    return callId;
  };
  await pause();
  await voice.hangsUp(await talks());
  await agent.becomes('wrap-up');
  // Another one before that wrap-up is over.
  await voice.hangsUp(await talks());
  await agent.becomes('wrap-up');
  await agent.client.send('PUT', '/agent/state', { state: 'ready' });
  await isPaused();

  await agent.takesNewTelephone();
  await isPaused();

  voice.refuse = 'dial';
  expect((await dial()).status).toBe(409);
  await isPaused();
  await agent.client.send('PUT', '/agent/state', { state: 'ready' });
  expect((await dial()).status).toBe(409);
  expect(await agent.becomes('paused', 'ready')).toMatchObject({ state: 'ready', reason: null });
  voice.refuse = null;
  await voice.hangsUp(await talks());
  await agent.becomes('wrap-up');
  await agent.client.send('PUT', '/agent/state', { state: 'ready' });
  expect(await agent.becomes('paused', 'ready')).toMatchObject({ state: 'ready' });
});
