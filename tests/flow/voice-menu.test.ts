import type { ShownPrompt } from '@hotline/shared/contracts/rest/prompts';
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

const text = (said: string) => ({ kind: 'text', text: said });
const upload = {
  kind: 'upload',
  fileName: '开场白.wav',
  base64: Buffer.from('a recording').toString('base64'),
};
const savePrompt = async (sound: object, version: number, who = 'admin', key = 'greeting') =>
  (await hotline.as(who)).send('PUT', `/voice/prompts/${key}`, { version, sound, reason: '节日问候' });

test('an administrator gives a prompt another text or file, and back; the voice side is told at once', async () => {
  await node.told((prompts) => prompts.length === 0);
  expect(await savePrompt(text('您好，{site}热线。'), 0)).toMatchObject({
    status: 200,
    body: { version: 1 },
  });
  await node.told(([first]) => first !== undefined && 'text' in first.sound);
  expect(await savePrompt(text('又是我'), 0)).toMatchObject({ status: 409, body: { code: 'version-stale' } });
  expect(await savePrompt(upload, 1)).toMatchObject({ status: 200, body: { version: 2 } });
  await node.told(([first]) => first !== undefined && 'digest' in first.sound);
  const [digest] = node.prompts!.flatMap(({ sound }) => ('digest' in sound ? sound.digest : []));
  expect((await node.sound(digest!))?.toString()).toBe('RIFF');
  expect(await node.sound('0'.repeat(64))).toBeNull();
  expect(await savePrompt({ kind: 'default' }, 2)).toMatchObject({ status: 200 });
  await node.told((prompts) => prompts.length === 0);
  const earlier = { kind: 'file', digest, fileName: '开场白.wav' };
  expect(await savePrompt(earlier, 3)).toMatchObject({ status: 200, body: { version: 4 } });

  const admin = await hotline.as('admin');
  const { body: list } = await admin.get<ShownPrompt[]>('/voice/prompts');
  expect(list.find(({ key }) => key === 'greeting')).toMatchObject({ version: 4, sound: earlier });
  const { body: versions } = await admin.get<{ version: number; sound: { kind: string } }[]>(
    '/voice/prompts/greeting/versions',
  );
  expect(versions.map(({ version, sound }) => [version, sound.kind])).toEqual([
    [4, 'file'],
    [3, 'default'],
    [2, 'file'],
    [1, 'text'],
  ]);
  expect(versions[0]).toMatchObject({ by: expect.any(String), reason: '节日问候' });
  const audited = { act: 'voice-prompt', reason: '开场白：节日问候' };
  expect(await hotline.server.context.store.audit.countDocuments(audited)).toBe(4);
});

test('what callers could not hear is refused at its field, and nobody but an administrator edits', async () => {
  const refused = async (sound: object, says: string, path: string) =>
    expect(await savePrompt(sound, 0, 'admin', 'goodbye')).toMatchObject({
      status: 422,
      body: { errors: [{ path: `body.sound.${path}`, message: expect.stringContaining(says) }] },
    });
  await refused(text('  '), '不能为空', 'text');
  await refused(text('好'.repeat(301)), '最多 300', 'text');
  await refused(text('……'), '读不出声音', 'text');
  await refused(text('您好{name}'), '{site}', 'text');
  await refused({ ...upload, base64: '不是' }, '文件不完整', 'base64');
  await refused({ kind: 'file', digest: 'f'.repeat(64), fileName: 'x.wav' }, '没有这个录音', 'digest');
  node.renders = () => ({ ok: false, code: 'not-audio' });
  await refused(upload, '不是 WAV', 'base64');
  node.renders = () => ({ ok: false, code: 'too-long', durationMs: 31_400 });
  await refused(text('很长'), '31.4 秒，最长 30 秒', 'text');
  for (const who of ['agent1', 'shift']) {
    expect((await savePrompt(text('我来说'), 0, who, 'goodbye')).status).toBe(403);
    expect((await (await hotline.as(who)).get('/voice/prompts')).status).toBe(403);
  }
});

test('a draft is heard before it is saved; a prompt that a node cannot play is told to the office', async () => {
  const admin = await hotline.as('admin');
  const hear = (sound: object) => admin.post('/voice/prompts/goodbye/hear', { sound });
  node.renders = ({ sound }) => ({ ok: true, pieces: [Buffer.from(JSON.stringify(sound))], durationMs: 700 });
  const heard = (said: string) => ({ status: 200, body: { base64: Buffer.from(said).toString('base64') } });
  expect(await hear(text('再会'))).toMatchObject(heard('{"text":"再会"}'));
  expect(await hear({ kind: 'in-use' })).toMatchObject(heard('{"inUse":true}'));
  await node.fails('goodbye');
  const { body } = await admin.get<{ kind: string; text: string }[]>('/notices');
  expect(body).toContainEqual(
    expect.objectContaining({ kind: 'prompt-failed', text: expect.stringContaining('结束语') }),
  );
});
