import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Playback, RecordingRow } from '@hotline/shared/contracts/rest/recordings';
import { listRecordings, playRecording } from '@hotline/shared/contracts/rest/recordings';
import { encodeWav } from '@hotline/ivr/prompts/wav';
import { deleteOldRecordings } from '@hotline/server/recordings/delete-old';
import { onceANight } from '@hotline/server/services/nightly';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../builders/client.ts';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { anIntake } from '../builders/matter.ts';
import { openScreen } from '../builders/screen.ts';
import { VoiceNode } from '../builders/voice-node.ts';

const folder = mkdtempSync(join(tmpdir(), 'hotline-recordings-'));
const RATE = 8000;
const BEGAN = Date.parse('2026-09-17T02:00:00Z');

let hotline: Hotline;
let voice: VoiceNode;
let agentId: string;
beforeAll(async () => {
  hotline = await startHotline('2026-09-17T10:00', { RECORDINGS_DIR: folder });
  voice = await VoiceNode.join(hotline.url, hotline.env);
  ({ id: agentId } = (await (await hotline.as('agent1')).get<{ id: string }>('/session')).body);
});
afterAll(async () => {
  voice.leave();
  await hotline.stop();
  rmSync(folder, { recursive: true, force: true });
});

const tone = (hertz: number, seconds: number): Int16Array =>
  Int16Array.from({ length: RATE * seconds }, (_, i) =>
    Math.round(8000 * Math.sin((2 * Math.PI * hertz * i) / RATE)),
  );

/** A call in which the citizen sounds for two seconds, then nothing is recorded for two, then the agent sounds. */
async function recorded(callId: string, at = BEGAN): Promise<void> {
  await voice.tell(
    'arrived',
    callId,
    { callerNo: '13800000001', calledNo: '12345', trunk: 'citizens', transferNo: null },
    at,
  );
  await voice.tell('agent-ringing', callId, { agentId, offerId: callId }, at);
  const parts = [
    ['citizen', 0, tone(700, 2)],
    ['agent', 0, new Int16Array(RATE * 2)],
    ['citizen', 4000, new Int16Array(RATE * 2)],
    ['agent', 4000, tone(1100, 2)],
  ] as const;
  for (const [direction, offset, samples] of parts) {
    const file = `${callId}.${direction}.${at + offset}.wav`;
    writeFileSync(join(folder, file), encodeWav(samples, RATE));
    await voice.tell('recorded', callId, { direction, file, durationMs: 2000 }, at);
  }
  await voice.tell('ended', callId, { by: 'citizen', cause: 16 }, at + 6000);
}

const play = (client: Client, callId: string) =>
  client.post<Playback>(`/recordings/${callId}/playback`, { reason: '核对通话内容' });

const fetchAudio = (client: Client, url: string, range?: string) =>
  fetch(`${hotline.url}${url}`, { headers: { cookie: client.cookie, ...(range ? { range } : {}) } });

test('both sides are played as one file with ranges, the gap is told, and the playback is on record', async () => {
  await recorded('played');
  const agent = await hotline.as('agent1');
  const { status, body } = await play(agent, 'played');
  expect([status, body.code]).toEqual([200, undefined]);
  expect(playRecording.response.safeParse(body).error?.issues ?? []).toEqual([]);
  expect(body).toMatchObject({ durationMs: 6000, gaps: [{ fromMs: 2000, toMs: 4000 }] });
  expect(body.citizen.slice(0, 100).every((level) => level > 20)).toBe(true);
  expect(body.agent.slice(0, 200).every((level) => level === 0)).toBe(true);

  const whole = Buffer.from(await (await fetchAudio(agent, body.url)).arrayBuffer());
  expect(whole.length).toBe(44 + 6 * RATE * 4);
  const side = (channel: number, from: number, to: number) =>
    Math.max(
      ...Array.from({ length: (to - from) * RATE }, (_, i) =>
        Math.abs(whole.readInt16LE(44 + (from * RATE + i) * 4 + channel * 2)),
      ),
    );
  expect([side(0, 0, 2), side(1, 0, 2), side(0, 2, 4), side(1, 2, 4), side(0, 4, 6), side(1, 4, 6)]).toEqual([
    8000, 0, 0, 0, 0, 8000,
  ]);
  for (const [from, to] of [
    [0, 99],
    [10, 43],
    [45, 180_001],
    [150_001, 192_043],
  ] as const) {
    const part = await fetchAudio(agent, body.url, `bytes=${from}-${to}`);
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes ${from}-${to}/${whole.length}`,
    ]);
    expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(from, to + 1))).toBe(true);
  }
  expect((await fetchAudio(agent, body.url, 'bytes=9999999-')).status).toBe(416);

  const { body: trail } = await (
    await hotline.as('auditor')
  ).get<{ rows: { reason: string }[] }>('/audit?act=play-recording');
  expect(trail.rows).toMatchObject([{ personId: agentId, reason: '通话 played：核对通话内容' }]);
});

test('nobody listens who may not: other agents, bodies, or somebody with another one’s link', async () => {
  await recorded('private');
  const [other, leader] = [await hotline.as('agent2'), await hotline.as('shift')];
  expect((await play(other, 'private')).status).toBe(403);
  expect((await play(await hotline.as('water-liaison'), 'private')).status).toBe(403);
  expect((await (await hotline.as('admin')).get('/recordings')).status).toBe(403);
  const { body } = await play(leader, 'private');
  expect((await fetchAudio(leader, body.url)).status).toBe(200);
  expect((await fetchAudio(other, body.url)).status).toBe(403);
  const lists = await Promise.all([leader, other].map((client) => client.get<RecordingRow[]>('/recordings')));
  expect(listRecordings.response.safeParse(lists[0]!.body).success).toBe(true);
  expect(lists.map(({ body: rows }) => rows.some(({ callId }) => callId === 'private'))).toEqual([
    true,
    false,
  ]);
});

test('what is kept no longer is deleted once, on record, but not while its matter is open', async () => {
  await recorded('old');
  await recorded('of-open');
  const admin = await hotline.as('admin');
  expect((await admin.send('PUT', '/recording-retention', { days: 179, reason: '太短' })).status).toBe(422);
  expect((await admin.send('PUT', '/recording-retention', { days: 200, reason: '本市规定' })).status).toBe(
    200,
  );
  const agent = await hotline.as('agent1');
  expect((await agent.accept(anIntake({ callId: 'of-open' }))).status).toBe(201);
  const { context } = hotline.server;
  expect(await deleteOldRecordings(context)).toBe(0);
  const late = { ...context, clock: { now: () => BEGAN + 201 * 86_400_000 } };
  await Promise.all([deleteOldRecordings(late), deleteOldRecordings(late)]);
  expect(readdirSync(folder).map((file) => file.split('.')[0])).toEqual(Array(4).fill('of-open'));
  expect((await play(agent, 'old')).body.code).toBe('recording-missing');
  const trail = await context.store.audit.find({ act: 'delete-recording' }).lean();
  expect(trail.map(({ reason }) => reason.split('：')[0]).toSorted()).toEqual([
    '通话 old',
    '通话 played',
    '通话 private',
  ]);
});

test('the work of a night is done once; a process that dies or fails over it leaves it to the next that looks', async () => {
  const { context } = hotline.server;
  let done = 0;
  const work = async () => void (done += 1);
  const looks = (at: string, act = work) =>
    onceANight({ ...context, clock: { now: () => Date.parse(`${at}+08:00`) } }, 'test', act);
  await looks('2026-09-18T01:59');
  expect(done).toBe(0);
  void looks('2026-09-18T02:00', () => new Promise(() => {}));
  await expect(looks('2026-09-18T02:01', () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
  await looks('2026-09-18T02:10');
  await looks('2026-09-18T02:20');
  expect(done).toBe(1);
  await looks('2026-09-19T04:59');
  expect(done).toBe(2);
});

test('one call is found among many by its number, its day or both', async () => {
  await recorded('of today');
  await recorded('of yesterday', BEGAN - 86_400_000);
  const leader = await hotline.as('shift');
  const found = async (query: string) =>
    (await leader.get<RecordingRow[]>(`/recordings?size=500&${query}`)).body.map(({ callId }) => callId);
  const ofToday = await found('day=2026-09-17');
  expect([ofToday.includes('of today'), ofToday.includes('of yesterday')]).toEqual([true, false]);
  expect(await found('day=2026-09-16&number=13800000001')).toEqual(['of yesterday']);
  expect(await found('number=13800000002')).toEqual([]);
});

test('whoever looks at recordings is told when there is more to hear, in whatever order it comes', async () => {
  const screen = await openScreen(hotline.url, await hotline.as('reviewer'));
  const told = (id: string) =>
    screen.told('case', (change) => change.kind === 'recording' && change.id === id);
  await recorded('told');
  expect(await told('told')).toEqual({ kind: 'recording', id: 'told' });
  await voice.tell(
    'arrived',
    'late',
    { callerNo: '13800000001', calledNo: '12345', trunk: 'citizens', transferNo: null },
    BEGAN,
  );
  await voice.tell('ended', 'late', { by: 'citizen', cause: 16 }, BEGAN + 6000);
  await voice.tell(
    'recorded',
    'late',
    { direction: 'citizen', file: `late.citizen.${BEGAN}.wav`, durationMs: 2000 },
    BEGAN,
  );
  expect(await told('late')).toEqual({ kind: 'recording', id: 'late' });
  screen.close();
});
