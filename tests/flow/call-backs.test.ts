import type { ScreenPop } from '@hotline/shared/contracts/rest/calls';
import type { Notice } from '@hotline/shared/contracts/socket';
import type { WaitingCallBack } from '@hotline/shared/contracts/rest/voice';
import type { CallMetricsView } from '@hotline/shared/contracts/rest/metrics';
import {
  callsBehind,
  listedCallCounts,
  listedLostCounts,
  listedTicketCounts,
  lostCallers,
  ticketsOfCalls,
} from '@hotline/shared/contracts/rest/metrics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, sitDown } from '../builders/desk.ts';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';
import { VoiceNode } from '../builders/voice-node.ts';

let hotline: Hotline;
let voice: VoiceNode;
let desk: Desk;
beforeAll(async () => {
  hotline = await startHotline(undefined, { VOICE_TRUNK_REST_MS: '3000' });
  voice = await VoiceNode.join(hotline.url, hotline.env);
  desk = await sitDown(hotline, 'agent1');
});
afterAll(async () => {
  desk.leave();
  voice.leave();
  await hotline.stop();
});

const minute = 60_000;
const rest = () => desk.client.send('PUT', '/agent/state', { state: 'paused', reason: 'break' });
const beReady = () => desk.client.send('PUT', '/agent/state', { state: 'ready' });
const dialled = () => voice.orders.filter((order) => order.type === 'dial');

async function nextDial(before: number) {
  await expect.poll(() => dialled().length, { timeout: 20_000 }).toBeGreaterThan(before);
  return dialled()[before]!;
}

/** A citizen waits for so long and hangs up. */
async function givesUp(callId: string, callerNo: string, waitedMs: number): Promise<void> {
  const at = Date.now() - waitedMs;
  await voice.tell(
    'arrived',
    callId,
    { callerNo, calledNo: '12345', trunk: 'citizens', transferNo: null },
    at,
  );
  await voice.tell('queued', callId, { priority: 0, group: 'day' }, at);
  await voice.hangsUp(callId, waitedMs);
}

test('a lost caller is called back before who came later: the agent first, then he', async () => {
  await rest();
  await givesUp('lost', '13800000011', 2 * minute);
  await givesUp('quick', '13800000012', 3000);
  await voice.queues('later', '13800000013');
  await beReady();
  const { callId, to, agentId, purpose } = await nextDial(0);
  expect({ to, agentId, purpose }).toEqual({ to: '13800000011', agentId: desk.id, purpose: 'return' });
  await voice.tell('dialling', callId, { to, purpose, agentId, ticketNo: null });
  await voice.tell('agent-ringing', callId, { agentId, offerId: callId });
  expect(await desk.becomes('offered')).toMatchObject({ callId });
  await voice.tell('agent-answered', callId, { agentId, offerId: callId });
  await desk.becomes('talking');
  await voice.tell('citizen-answered', callId, {});
  const { body } = await desk.client.get<ScreenPop>('/calls/mine');
  expect(body.call).toMatchObject({ purpose: 'return', callerNo: '13800000011' });
  await voice.hangsUp(callId);
  await beReady();
  await voice.order('offer', 'later');
  await voice.hangsUp('later');
  expect(dialled()).toHaveLength(1);
});

test('an agent who does not answer leaves the call-back with its place; one who does ends it', async () => {
  await rest();
  await givesUp('again', '13800000021', 2 * minute);
  await beReady();
  const first = await nextDial(1);
  const { to, purpose, agentId } = first;
  await voice.tell('dialling', first.callId, { to, purpose, agentId, ticketNo: null });
  await voice.tell('offer-failed', first.callId, { agentId, offerId: first.callId, reason: 'no-answer' });
  await voice.tell('ended', first.callId, { by: 'system', cause: 19 });
  await desk.becomes('set-aside');
  await beReady();
  const second = await nextDial(2);
  expect(second).toMatchObject({ to: '13800000021' });
  expect(second.callId).not.toBe(first.callId);
  await voice.tell('dialling', second.callId, { to, purpose, agentId, ticketNo: null });
  await voice.tell('agent-answered', second.callId, { agentId, offerId: second.callId });
  await voice.tell('ended', second.callId, { by: 'system', cause: 19 });
  await desk.becomes('wrap-up');
  await beReady();
  await desk.becomes('ready');
  expect(dialled()).toHaveLength(3);
});

test('1 pressed in the queue asks for a call-back; who calls again before has his place, and is not called', async () => {
  await rest();
  await voice.queues('key', '13800000031');
  await voice.tell('digit', 'key', { digit: '1', from: 'citizen' });
  await voice.order('promise-call-back', 'key');
  await voice.tell('ended', 'key', { by: 'system', cause: 16 });
  await voice.queues('between', '13800000032');
  await voice.queues('once-more', '13800000031');
  await beReady();
  const { offerId } = await voice.order('offer', 'once-more');
  expect(voice.orders.some(({ type, callId }) => type === 'offer' && callId === 'between')).toBe(false);
  await voice.tell('agent-ringing', 'once-more', { agentId: desk.id, offerId });
  await voice.tell('agent-answered', 'once-more', { agentId: desk.id, offerId });
  await voice.hangsUp('once-more');
  await voice.hangsUp('between');
  expect(dialled()).toHaveLength(3);
});

test('without a trunk nobody counts as tried: one at a time is tried, and all when one comes through', async () => {
  await rest();
  const before = dialled().length;
  for (const [id, number] of [
    ['dead-1', '13800000081'],
    ['dead-2', '13800000082'],
    ['dead-3', '13800000083'],
  ] as const)
    await givesUp(id, number, 2 * minute);
  const takes = async (index: number) => {
    await beReady();
    const order = await nextDial(before + index);
    const { callId, to, purpose, agentId } = order;
    await voice.tell('dialling', callId, { to, purpose, agentId, ticketNo: null });
    await voice.tell('agent-answered', callId, { agentId, offerId: callId });
    return order;
  };
  const { callId } = await takes(0);
  await voice.tell('ended', callId, { by: 'system', cause: 18 });
  await desk.becomes('wrap-up');
  const list = async () =>
    (await (await hotline.as('shift')).get<WaitingCallBack[]>('/voice/call-backs')).body.filter(
      ({ number }) => number.startsWith('138****008'),
    );
  expect((await list()).at(-1)).toMatchObject({ trunkDown: true, underWay: false });
  const { body: notices } = await (await hotline.as('admin')).get<Notice[]>('/notices');
  expect(notices.filter(({ kind }) => kind === 'trunk-down')).toHaveLength(1);
  const probe = await takes(1);
  expect(probe.to).toBe('13800000081');
  await voice.tell('citizen-answered', probe.callId, {});
  expect((await list()).map(({ trunkDown }) => trunkDown)).toEqual([false, false]);
  await voice.hangsUp(probe.callId);
  for (const index of [2, 3]) {
    const { callId } = await takes(index);
    await voice.tell('citizen-answered', callId, {});
    await voice.hangsUp(callId);
  }
});

test('who calls again and hangs up at once is called back all the same, with the place of his first call', async () => {
  await rest();
  const before = dialled().length;
  await givesUp('first of two', '13800000071', 4 * minute);
  await givesUp('another', '13800000072', 3 * minute);
  await givesUp('impatient', '13800000071', 1000);
  await givesUp('patient', '13800000071', 2 * minute);
  await beReady();
  expect(await nextDial(before)).toMatchObject({ to: '13800000071' });
});

test('each figure of calls opens what it counts', async () => {
  const { ticketNo } = await stages(hotline).accepted({ callId: 'once-more' });
  const shift = await hotline.as('shift');
  const period = 'from=0&to=9e12';
  const { counts, metrics } = (await shift.get<CallMetricsView>(`/metrics/calls?${period}`)).body;
  for (const count of listedCallCounts) {
    const { body } = await shift.get(`${callsBehind.path}?${period}&count=${count}`);
    const { total, rows } = callsBehind.response.parse(body);
    expect([count, total, rows.length]).toEqual([count, counts[count], counts[count]]);
  }
  const answered = await shift.get(`${callsBehind.path}?${period}&count=answered`);
  const { rows: calls } = callsBehind.response.parse(answered.body);
  expect(calls.find(({ callId }) => callId === 'once-more')?.ticketNos).toEqual([ticketNo]);
  for (const count of listedLostCounts) {
    const { body } = await shift.get(`${lostCallers.path}?${period}&count=${count}`);
    expect([count, lostCallers.response.parse(body).length]).toEqual([count, counts[count]]);
  }
  for (const count of listedTicketCounts) {
    const { body } = await shift.get(`${ticketsOfCalls.path}?${period}&count=${count}`);
    expect([count, ticketsOfCalls.response.parse(body).length]).toEqual([count, counts[count]]);
  }
  const { body } = await shift.get<{ number: string; dialledAt: number }[]>(
    `${lostCallers.path}?${period}&count=lostCalledBackWithin30min`,
  );
  expect(body.map(({ number }) => number)).toContain('138****0011');
  expect(metrics.callbackRate).toBeGreaterThan(0);
  expect((await desk.client.get(`${lostCallers.path}?${period}`)).status).toBe(403);
});
