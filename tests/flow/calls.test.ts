import type { CallView, ScreenPop } from '@hotline/shared/contracts/rest/calls';
import type { Notice } from '@hotline/shared/contracts/socket';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Client } from '../builders/client.ts';
import { type Desk, sitDown } from '../builders/desk.ts';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { VoiceNode } from '../builders/voice-node.ts';

let hotline: Hotline;
let voice: VoiceNode;
let first: Desk;
beforeAll(async () => {
  hotline = await startHotline();
  voice = await VoiceNode.join(hotline.url, hotline.env);
  first = await sitDown(hotline, 'agent1');
});
afterAll(async () => {
  first.leave();
  voice.leave();
  await hotline.stop();
});
let second: Desk;
beforeEach(async () => {
  voice.refuse = null;
});
// Nobody is offered to him who goes: the server may notice a while later that he has gone.
afterEach(async () => {
  await second?.client.send('PUT', '/agent/state', { state: 'paused', reason: 'break' });
  second?.leave();
});

const order = (desk: Desk, callId: string, body: object) =>
  desk.client.post<CallView>(`/calls/${callId}/orders`, body);

/** What somebody did, as it stands in the audit. */
const actsOf = async (personId: string): Promise<string[]> =>
  (await hotline.server.context.store.audit.find({ personId }).lean()).map(({ act }) => act);

/** A citizen and the first agent talk. */
async function talks(callId: string): Promise<void> {
  await first.client.send('PUT', '/agent/state', { state: 'ready' });
  await voice.queues(callId, '13800000001');
  const { agentId, offerId } = await voice.order('offer', callId);
  expect(agentId).toBe(first.id);
  await voice.tell('agent-ringing', callId, { agentId, offerId });
  await voice.tell('agent-answered', callId, { agentId, offerId });
}

test('a colleague is consulted, takes the call over with its screen pop, and the agent goes to wrap-up', async () => {
  await talks('consulted');
  second = await sitDown(hotline, 'agent2');
  const text = '医保断缴，已核对身份';
  const consult = { type: 'consult', to: { agentId: second.id }, briefing: ` ${text} ` };
  const { status, body } = await order(first, 'consulted', consult);
  expect([status, body.code]).toEqual([200, undefined]);
  const { to, guestId } = await voice.order('consult', 'consulted');
  expect(to).toMatchObject({ agentId: second.id });
  expect(await second.becomes('offered')).toMatchObject({ callId: 'consulted' });
  const briefing = expect.objectContaining({ text, at: expect.any(Number) });
  expect((await second.client.get<ScreenPop>('/calls/mine')).body.call).toMatchObject({ briefing });
  const leader = await hotline.as('shift');
  expect((await leader.get<CallView>('/calls/consulted')).body.briefing).toBeNull();
  const guest = { agentId: second.id, number: null };
  await voice.tell('guest-ringing', 'consulted', guest);
  await voice.tell('guest-answered', 'consulted', guest);
  await second.becomes('talking');
  expect((await order(second, 'consulted', { type: 'survey' })).status).toBe(403);
  expect((await order(first, 'consulted', { type: 'release-agent' })).status).toBe(200);
  await voice.tell('agent-left', 'consulted', { agentId: first.id });
  await voice.tell('transferred', 'consulted', guest);
  await first.becomes('wrap-up');
  const { body: pop } = await second.client.get<ScreenPop>('/calls/mine');
  expect(pop.call).toMatchObject({
    callId: 'consulted',
    agentId: second.id,
    callerNo: '13800000001',
    briefing,
  });
  expect(guestId).not.toBe('');
  await voice.hangsUp('consulted');
  await second.becomes('wrap-up');
});

test('a colleague who is not free, or whose telephone cannot be rung, stays what he was', async () => {
  await talks('refused');
  second = await sitDown(hotline, 'agent2');
  voice.refuse = 'consult';
  const refused = await order(first, 'refused', { type: 'transfer', to: { agentId: second.id } });
  expect([refused.status, refused.body.code]).toEqual([409, 'moved-on']);
  await second.becomes('ready');
  await second.client.send('PUT', '/agent/state', { state: 'paused', reason: 'meal' });
  const busy = await order(first, 'refused', { type: 'consult', to: { agentId: second.id } });
  expect([busy.status, busy.body.code]).toEqual([409, 'colleague-not-free']);
  await voice.hangsUp('refused');
});

test('an offer of a call that has moved on costs the agent nothing, and he is offered the next one', async () => {
  await first.client.send('PUT', '/agent/state', { state: 'paused', reason: 'break' });
  await voice.queues('moved-on', '13800000002');
  await voice.queues('waits', '13800000003');
  voice.refuse = 'offer';
  const refused = voice.order('offer', 'moved-on').then(() => (voice.refuse = null));
  await first.client.send('PUT', '/agent/state', { state: 'ready' });
  await refused;
  await voice.order('offer', 'waits');
  expect(await first.becomes('offered')).toMatchObject({ callId: 'waits' });
  await voice.hangsUp('waits');
  await first.becomes('ready');
  expect(voice.orders.filter(({ type, callId }) => type === 'offer' && callId === 'moved-on')).toHaveLength(
    1,
  );
  await voice.hangsUp('moved-on');
});

test('the shift leader finds later, too, that the police were not reached', async () => {
  await talks('unreached');
  const reason = 'no-answer' as const;
  await voice.tell('line-failed', 'unreached', { line: '110', reason });
  const told = async (client: Client) =>
    (await client.get<Notice[]>('/notices')).body.filter(({ callId }) => callId === 'unreached');
  const notices = await told(await hotline.as('shift'));
  expect(notices).toMatchObject([{ kind: 'line-failed', readAt: null }]);
  expect(notices[0]?.text).toContain('无人应答');
  expect(await told(first.client)).toEqual([]);
  await voice.hangsUp('unreached');
});

test('recordings that cannot be written alarm whoever is in charge once an hour, however many calls it concerns', async () => {
  const at = Date.UTC(2026, 8, 17, 2);
  for (const callId of ['unrecorded-1', 'unrecorded-2']) {
    await voice.queues(callId, null);
    await voice.tell('recording-failed', callId, { direction: 'citizen' }, at);
    await voice.tell('recording-failed', callId, { direction: 'agent' }, at + 1);
    await voice.hangsUp(callId);
  }
  for (const username of ['shift', 'admin']) {
    const { body } = await (await hotline.as(username)).get<Notice[]>('/notices');
    const alarms = body.filter(({ kind }) => kind === 'recording-failed');
    expect(alarms).toMatchObject([{ text: expect.stringContaining('请检查录音磁盘') }]);
  }
});

test('a transfer to English goes to who speaks it, with the place and the number kept', async () => {
  await talks('english');
  second = await sitDown(hotline, 'agent2');
  expect((await order(first, 'english', { type: 'transfer', to: { skill: 'english' } })).status).toBe(200);
  const { priority, group } = await voice.order('requeue', 'english');
  await voice.tell('agent-left', 'english', { agentId: first.id });
  await voice.tell('queued', 'english', { priority, group });
  const { agentId } = await voice.order('offer', 'english', 2);
  expect(agentId).toBe(second.id);
  await voice.hangsUp('english');
  await second.becomes('ready');
});

test('a shift leader listens and takes over, on record; nobody else may, and who listens is shown to leaders only', async () => {
  await talks('listened');
  second = await sitDown(hotline, 'shift');
  const supervise = (desk: Desk, act: string) =>
    desk.client.post<CallView>('/calls/listened/supervision', { act });
  expect((await supervise(first, 'listen')).status).toBe(403);
  expect((await supervise(second, 'listen')).status).toBe(200);
  expect(await voice.order('monitor', 'listened')).toMatchObject({ agentId: second.id, mode: 'listen' });
  await second.becomes('talking');
  await voice.tell('monitored', 'listened', { agentId: second.id, mode: 'listen' });
  expect((await second.client.get<CallView>('/calls/listened')).body.monitor).toMatchObject({
    mode: 'listen',
  });
  expect((await first.client.get<CallView>('/calls/listened')).body.monitor).toBeNull();
  expect((await supervise(second, 'intercept')).status).toBe(200);
  await voice.tell('agent-left', 'listened', { agentId: first.id });
  await voice.tell('transferred', 'listened', { agentId: second.id, number: null });
  await first.becomes('wrap-up');
  const { body } = await second.client.get<ScreenPop>('/calls/mine');
  expect(body.call.agentId).toBe(second.id);
  await voice.hangsUp('listened');
  await second.becomes('wrap-up');
  await second.client.send('PUT', '/agent/state', { state: 'ready' });
  await second.becomes('ready');
  expect(await actsOf('shift')).toEqual(expect.arrayContaining(['call-listen', 'call-intercept']));
});

test('a paused leader barges in, which the agent is told, takes over, and is paused again when his wrap-up is over', async () => {
  await talks('barged');
  second = await sitDown(hotline, 'shift');
  await second.client.send('PUT', '/agent/state', { state: 'paused', reason: 'meal' });
  const supervise = (act: string) => second.client.post('/calls/barged/supervision', { act });
  const seen = async () => (await first.client.get<CallView>('/calls/barged')).body.monitor;
  for (const mode of ['whisper', 'barge'] as const) {
    expect((await supervise(mode)).status).toBe(200);
    await voice.tell('monitored', 'barged', { agentId: second.id, mode });
    const told = { agentId: second.id, name: '高班长', mode };
    expect(await seen()).toEqual(mode === 'barge' ? told : null);
  }
  expect((await supervise('intercept')).status).toBe(200);
  await voice.tell('agent-left', 'barged', { agentId: first.id });
  await voice.tell('transferred', 'barged', { agentId: second.id, number: null });
  await voice.hangsUp('barged');
  await second.becomes('wrap-up');
  await second.client.send('PUT', '/agent/state', { state: 'ready' });
  expect(await second.becomes('paused', 'ready')).toMatchObject({ state: 'paused', reason: 'meal' });
});

test('a shift leader takes an agent out of the distribution, and lets him go home, on record', async () => {
  second = await sitDown(hotline, 'shift');
  const force = (state: string) =>
    second.client.send('PUT', `/agents/${first.id}/state`, { state, reason: '交接班' });
  expect(
    (await first.client.send('PUT', `/agents/${first.id}/state`, { state: 'paused', reason: '自己' })).status,
  ).toBe(403);
  expect((await force('paused')).status).toBe(200);
  await first.becomes('paused');
  expect((await force('signed-out')).body).toMatchObject({ state: 'signed-out' });
  expect((await first.client.get('/agent/state')).status).toBe(409);
  expect(await actsOf('shift')).toEqual(expect.arrayContaining(['agent-paused', 'agent-signed-out']));
});
