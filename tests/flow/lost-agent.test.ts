import type { ScreenPop } from '@hotline/shared/contracts/rest/calls';
import type { Draft } from '@hotline/shared/contracts/rest/tickets';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Desk, sitDown } from '../builders/desk.ts';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { anIntake } from '../builders/matter.ts';
import { VoiceNode } from '../builders/voice-node.ts';

let hotline: Hotline;
let voice: VoiceNode;
beforeAll(async () => {
  hotline = await startHotline(undefined, { VOICE_TAKE_OVER_MS: '300' });
  voice = await VoiceNode.join(hotline.url, hotline.env);
});
afterAll(async () => {
  voice.leave();
  await hotline.stop();
});
let first: Desk;
let second: Desk | undefined;
beforeEach(async () => {
  first = await sitDown(hotline, 'agent1');
});
afterEach(() => {
  first.leave();
  second?.leave();
  second = undefined;
});

const talks = async (callId: string): Promise<void> => {
  await voice.queues(callId, '13800000001');
  await answers(callId, first);
};

const answers = async (callId: string, desk: Desk, nth = 1): Promise<void> => {
  const { agentId, offerId } = await voice.order('offer', callId, nth);
  expect(agentId).toBe(desk.id);
  await voice.tell('agent-ringing', callId, { agentId, offerId });
  await voice.tell('agent-answered', callId, { agentId, offerId });
};

const myCall = async (desk: Desk) => (await desk.client.get<ScreenPop | null>('/calls/mine')).body;

test('an agent who does not come back: the next one takes the citizen over with the sheet, he is free again on return', async () => {
  await talks('forsaken');
  const { draftId } = (
    await first.client.post<Draft>('/drafts', { ...anIntake(), callId: 'forsaken', ticketNo: null })
  ).body;
  expect((await myCall(first))?.draftId).toBe(draftId);
  first.leave();
  await voice.tell('agent-lost', 'forsaken', { agentId: first.id });
  await voice.order('requeue', 'forsaken');
  second = await sitDown(hotline, 'agent2');
  await voice.tell('queued', 'forsaken', { priority: 1, group: 'day' });
  await answers('forsaken', second, 2);
  expect(await myCall(second)).toMatchObject({ draftId, call: { agentId: second.id, phase: 'talking' } });
  const { body: drafts } = await second.client.get<Draft[]>('/drafts');
  expect(drafts.map((draft) => draft.draftId)).toContain(draftId);
  expect((await first.client.get<Draft[]>('/drafts')).body).toEqual([]);
  await first.becomes('unreachable');
  first = await sitDown(hotline, 'agent1');
  expect(await myCall(first)).toBeNull();
  const sheet = { ...anIntake(), callId: 'forsaken', draftId };
  expect(await first.client.accept(sheet)).toMatchObject({ status: 409, body: { code: 'draft-handed-on' } });
  expect((await second.client.accept(sheet)).status).toBe(201);
  await voice.hangsUp('forsaken');
  await second.becomes('wrap-up');
});

test('an agent whose telephone could not be reached is ready again as soon as it registers, without a press', async () => {
  await voice.queues('out-of-reach', '13800000001');
  const { agentId, offerId } = await voice.order('offer', 'out-of-reach');
  expect(agentId).toBe(first.id);
  await voice.tell('offer-failed', 'out-of-reach', { agentId, offerId, reason: 'unreachable' });
  await first.becomes('unreachable');
  first.registers(false);
  await answers('out-of-reach', first, 2);
  await voice.hangsUp('out-of-reach');
  await first.becomes('wrap-up');
});

test('a telephone that is told as missing and, in the same moment, as there, is there', async () => {
  await first.takesNewTelephone();
  await first.becomes('ready');
  expect((await first.client.send('PUT', '/agent/state', { state: 'ready' })).status).toBe(200);
});

test('a cut control channel rings nobody whose sound went on, and rings him whose sound was lost', async () => {
  await talks('cut');
  first.registers(true);
  first.registers(false);
  const { agentId } = await voice.order('rejoin', 'cut');
  expect(agentId).toBe(first.id);
  await voice.tell('agent-lost', 'cut', { agentId: first.id });
  await voice.tell('agent-rejoined', 'cut', { agentId: first.id });
  expect(voice.orders.filter(({ type }) => type === 'rejoin').length).toBeLessThan(3);
  await voice.hangsUp('cut');
  await first.becomes('wrap-up');
});

test('the late end of the connection of an earlier network takes nobody away', async () => {
  await first.changesNetwork();
  await talks('moved');
  first.registers(false);
  expect((await voice.order('rejoin', 'moved')).agentId).toBe(first.id);
  await voice.tell('agent-rejoined', 'moved', { agentId: first.id });
  await voice.tell('ended', 'moved', { by: 'citizen', cause: 16 });
  await first.becomes('wrap-up');
});

test('a colleague who was consulted loses his page: he leaves the call, its agent keeps it', async () => {
  await talks('guest');
  second = await sitDown(hotline, 'agent2');
  const consult = { type: 'consult', to: { agentId: second.id } };
  expect((await first.client.post('/calls/guest/orders', consult)).status).toBe(200);
  await voice.tell('guest-answered', 'guest', { agentId: second.id, number: null });
  await second.becomes('talking');
  second.registers(false);
  await voice.order('dismiss-guest', 'guest');
  expect(voice.orders.some(({ type, callId }) => type === 'rejoin' && callId === 'guest')).toBe(false);
  await voice.tell('guest-left', 'guest', { agentId: second.id, number: null });
  await second.becomes('ready');
  await voice.hangsUp('guest');
  await first.becomes('wrap-up');
});
