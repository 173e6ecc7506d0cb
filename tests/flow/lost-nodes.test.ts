import type { WaitingCallBack } from '@hotline/shared/contracts/rest/voice';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, sitDown } from '../builders/desk.ts';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { VoiceNode } from '../builders/voice-node.ts';

/** Nobody listens there: both nodes are without Asterisk as soon as their ivr is gone. */
const nowhere = 'ws://127.0.0.1:1/ws';

let hotline: Hotline;
let first: VoiceNode;
let second: VoiceNode;
let desk: Desk;
const joins = (nodeId: string) => VoiceNode.join(hotline.url, hotline.env, [], nodeId);
beforeAll(async () => {
  hotline = await startHotline(undefined, { ASTERISK_WS_URL: `ivr-1=${nowhere},ivr-2=${nowhere}` });
  [first, second] = [await joins('ivr-1'), await joins('ivr-2')];
  desk = await sitDown(hotline, 'agent1');
});
afterAll(async () => {
  desk.leave();
  first.leave();
  second.leave();
  await hotline.stop();
});

const callBacks = async () =>
  (await (await hotline.as('shift')).get<WaitingCallBack[]>('/voice/call-backs')).body;
const accountOf = async (username: string) =>
  (await (await hotline.as(username)).post<{ sipUser: string }>('/agent/softphone', {})).body.sipUser;

test('both nodes die, one comes back: everybody is called back from it, once, and its telephones are known there', async () => {
  await first.queues('talks', '13800000701');
  const { agentId, offerId } = await first.order('offer', 'talks');
  await first.tell('agent-answered', 'talks', { agentId, offerId });
  await second.queues('waits', '13800000702');

  first.leave();
  second.leave();
  await expect.poll(async () => (await callBacks()).length, { timeout: 30_000 }).toBe(2);
  await desk.becomes('wrap-up');
  await desk.client.send('PUT', '/agent/state', { state: 'ready' });
  const unheard = await (await hotline.as('agent2')).post('/agent/softphone', {});
  expect(unheard.body).toMatchObject({ code: 'voice-unavailable' });
  expect(await callBacks()).toHaveLength(2);

  second = await joins('ivr-2');
  const dialled = () => second.orders.filter((order) => order.type === 'dial');
  for (const nth of [0, 1]) {
    await expect.poll(() => dialled().length, { timeout: 20_000 }).toBe(nth + 1);
    const { callId, to, purpose } = dialled()[nth]!;
    await second.tell('dialling', callId, { to, purpose, agentId, ticketNo: null });
    await second.tell('agent-answered', callId, { agentId, offerId: callId });
    await second.tell('citizen-answered', callId, {});
    await second.hangsUp(callId);
    await desk.becomes('wrap-up');
    await desk.client.send('PUT', '/agent/state', { state: 'ready' });
  }
  expect(dialled().map(({ to }) => to)).toEqual(['13800000701', '13800000702']);
  expect(await callBacks()).toEqual([]);
});

test('an account that was made, or ended, while a node was away is told to it when it comes back', async () => {
  const made = await accountOf('agent2');
  first = await joins('ivr-1');
  const known = (node: VoiceNode) => node.accounts?.map(({ sipUser }) => sipUser);
  await expect.poll(() => known(first), { timeout: 20_000 }).toContain(made);
  expect(first.accounts).toHaveLength(2);
  expect(first.accounts!.every(({ secret }) => /^[0-9a-f]{32}$/u.test(secret))).toBe(true);

  first.leave();
  const again = await accountOf('agent2');
  first = await joins('ivr-1');
  await expect.poll(() => known(first), { timeout: 20_000 }).toContain(again);
  expect(known(first)).not.toContain(made);
});
