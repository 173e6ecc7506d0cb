import { shippedVoicePolicy } from '@hotline/shared/domain/voice/voice-policy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';
import { VoiceNode } from '../builders/voice-node.ts';

let hotline: Hotline;
let node: VoiceNode;
beforeAll(async () => {
  hotline = await startHotline();
  node = await VoiceNode.join(hotline.url, hotline.env);
});
afterAll(async () => {
  node.leave();
  await hotline.stop();
});

const arrives = (callId: string, callerNo: string) =>
  node.tell('arrived', callId, { callerNo, calledNo: '12345', trunk: 'citizens', transferNo: null });

test('the menu of the policy goes with each call, and a key names the skill that is wanted', async () => {
  await arrives('menu-0', '13800000400');
  expect(await node.order('treat', 'menu-0')).not.toHaveProperty('menu');
  const { menu } = shippedVoicePolicy;
  const policy = { ...shippedVoicePolicy, menu: { ...menu, enabled: true } };
  const save = { version: 0, policy, reason: '启用语音菜单' };
  expect((await (await hotline.as('admin')).send('PUT', '/voice/policy', save)).status).toBe(200);
  await arrives('menu-1', '13800000401');
  const { menu: given } = await node.order('treat', 'menu-1');
  expect(given).toContainEqual({ digit: '4', does: 'progress' });
  await node.tell('menu-chosen', 'menu-1', { digit: '2' });
  await node.tell('queued', 'menu-1', { priority: 0, group: 'day' });
  await node.tell('ended', 'menu-1', { by: 'citizen', cause: 16 }, Date.now() + 60_000);
  const { body } = await (await hotline.as('shift')).get<{ skill: string }[]>('/voice/call-backs');
  expect(body).toEqual([expect.objectContaining({ skill: 'dialect' })]);
});

test('progress is told to who proves himself, and five wrong tries an hour are the most', async () => {
  const ticketNo = await stages(hotline).awaitingCallback();
  const { queryCode } = (await (await hotline.as('agent1')).ticket(ticketNo)).body;
  await arrives('menu-2', '13800000402');
  await node.tell('progress-asked', 'menu-2', { digits: `${queryCode}00001234` });
  expect((await node.order('tell-progress', 'menu-2')).prompt).toBe('progress-review');
  for (let nth = 2; nth <= 6; nth += 1) {
    await node.tell('progress-asked', 'menu-2', { digits: `9${String(nth).repeat(5)}` });
    expect((await node.order('tell-progress', 'menu-2', nth)).prompt).toBe('progress-unknown');
  }
  await node.tell('progress-asked', 'menu-2', { digits: `${queryCode}00001234` });
  expect((await node.order('tell-progress', 'menu-2', 7)).prompt).toBe('progress-limited');
});
