import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeWav } from '@hotline/ivr/prompts/wav';
import type { Mark, Marks, QualityForm } from '@hotline/shared/domain/quality/quality-form';
import type { InspectionCommand } from '@hotline/shared/domain/quality/inspection';
import { actorOf } from '@hotline/server/commands/actors';
import { drawSample } from '@hotline/server/quality/draw-sample';
import { inspectionRoom } from '@hotline/server/quality/inspection-room';
import { actOnCase } from '@hotline/server/supervision/act-on-case';
import type { InspectionView, QualityTerms } from '@hotline/shared/contracts/rest/quality';
import { listInspections } from '@hotline/shared/contracts/rest/quality';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../builders/client.ts';
import { type Desk, sitDown } from '../builders/desk.ts';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { killedAfterEachWrite } from '../builders/killed.ts';
import { stages } from '../builders/stages.ts';
import { VoiceNode } from '../builders/voice-node.ts';

const folder = mkdtempSync(join(tmpdir(), 'hotline-quality-'));
const RATE = 8000;
const BEGAN = Date.parse('2026-09-17T02:00:00Z');

let hotline: Hotline;
let voice: VoiceNode;
let desk: Desk;
let inspector: Client;
beforeAll(async () => {
  hotline = await startHotline('2026-09-17T10:00', { RECORDINGS_DIR: folder });
  voice = await VoiceNode.join(hotline.url, hotline.env);
  desk = await sitDown(hotline, 'agent1');
  inspector = await hotline.as('qa');
});
afterAll(async () => {
  desk.leave();
  voice.leave();
  await hotline.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Both talk for four seconds, the agent from the second one on; the citizen is not satisfied. */
async function shortCall(callId: string): Promise<void> {
  const arrival = {
    callerNo: '13800000001',
    calledNo: '12345',
    trunk: 'citizens',
    transferNo: null,
  } as const;
  await voice.tell('arrived', callId, arrival, BEGAN);
  await voice.tell('agent-answered', callId, { agentId: desk.id, offerId: callId }, BEGAN);
  for (const [direction, quietS] of [
    ['citizen', 0],
    ['agent', 1],
  ] as const) {
    const loud = (_: unknown, i: number) => (i < quietS * RATE ? 0 : i % 2 === 0 ? 5000 : -5000);
    const file = `${callId}.${direction}.${BEGAN}.wav`;
    writeFileSync(join(folder, file), encodeWav(Int16Array.from({ length: RATE * 4 }, loud), RATE));
    await voice.tell('recorded', callId, { direction, file, durationMs: 4000 }, BEGAN);
  }
  await voice.tell('rated', callId, { digit: '4' }, BEGAN);
  await voice.tell('ended', callId, { by: 'citizen', cause: 16 }, BEGAN + 4000);
}

const inspections = async (client: Client) =>
  (await client.get<InspectionView[]>('/quality/inspections?view=all')).body;
const act = (client: Client, { id, version }: InspectionView, command: object) =>
  client.post<InspectionView>(`/quality/inspections/${id}/commands`, { version, command });

const allMarked = ({ points }: QualityForm, mark: Mark): Marks => ({
  points: Object.fromEntries(points.map(({ code }) => [code, mark])),
  crossed: [],
});

test('a call is drawn once with what machines heard, scored, appealed and ruled; the score counts', async () => {
  const { context } = hotline.server;
  context.ports.transcripts = {
    transcribe: async () => [{ speaker: 'agent', fromMs: 1000, toMs: 4000, text: '这事不归我管' }],
  };
  await shortCall('judged');
  const soon = BEGAN + 3_600_000;
  await Promise.all([drawSample(context, soon), drawSample(context, soon)]);
  await drawSample(context, soon);
  const drawn = await inspections(inspector);
  expect(listInspections.response.safeParse(drawn).error?.issues ?? []).toEqual([]);
  const [file] = drawn as [InspectionView];
  expect(drawn).toHaveLength(1);
  expect(file).toMatchObject({ callId: 'judged', agentId: desk.id, status: 'to-score' });
  expect(file.reasons).toEqual(expect.arrayContaining(['short', 'dissatisfied']));
  expect(file.checks).toMatchObject({
    audio: { interruptions: 1, bothShare: 0.75 },
    transcript: { charactersPerMinute: null, forbidden: [{ word: '不归我管', fromMs: 1000 }] },
  });

  expect(await inspections(desk.client)).toEqual([]);
  const marks = (mark: Mark) => allMarked(file.form, mark);
  const incomplete = { type: 'score', text: '语速快', marks: { points: {}, crossed: [] } };
  expect((await act(inspector, file, incomplete)).body.code).toBe('marks-incomplete');
  const score = { type: 'score', text: '打断诉求人', marks: marks(0.5) };
  const both = await Promise.all([act(inspector, file, score), act(inspector, file, score)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);

  const [own] = (await inspections(desk.client)) as [InspectionView];
  expect(own).toMatchObject({ scoring: { score: 50, by: '质检' }, offered: ['appeal'] });
  expect((await act(desk.client, own, { type: 'rule', text: '无误', marks: null })).status).toBe(403);
  const appealed = await act(desk.client, own, { type: 'appeal', text: '诉求人情绪激动，需要安抚' });
  expect(appealed.status).toBe(200);
  const ruling = { type: 'rule', text: '申诉成立', marks: marks(1) };
  expect((await act(inspector, appealed.body, ruling)).body.code).toBe('case-own-act');
  const ruled = await act(await hotline.as('head'), appealed.body, ruling);
  expect(ruled.body).toMatchObject({ status: 'settled', scoring: { score: 100 }, ruling: { upheld: true } });
  const { body: scores } = await desk.client.get('/quality/scores?month=2026-09');
  expect(scores).toEqual([
    { agentId: desk.id, agentName: '林话务', judged: 1, average: 100, fatal: 0, appeals: 1, upheld: 1 },
  ]);
});

test('a call on a shielded matter is judged by who may hear it, and listed to nobody else', async () => {
  const { context } = hotline.server;
  await shortCall('shielded');
  await stages(hotline).accepted({ callId: 'shielded', citizen: { isConfidential: true } });
  await drawSample(context, BEGAN + 3_600_000);
  const calls = async (username: string) =>
    (await inspections(await hotline.as(username))).map(({ callId }) => callId);
  for (const username of ['qa', 'head', 'agent2'])
    expect([username, (await calls(username)).includes('shielded')]).toEqual([
      username,
      username !== 'agent2',
    ]);
  for (const username of ['shift', 'supervisor']) {
    const seen = await calls(username);
    expect([username, seen.includes('judged'), seen.includes('shielded')]).toEqual([username, true, false]);
  }
  const [file] = (await inspections(inspector)).filter(({ callId }) => callId === 'shielded');
  const marks = { points: {}, crossed: [] };
  const tried = await act(await hotline.as('shift'), file!, { type: 'score', text: '偷听', marks });
  expect(tried.status).toBe(404);
});

test('killed after whichever write: a call is drawn once, and scored, appealed and ruled once', async () => {
  const { context } = hotline.server;
  await shortCall('killed');
  const files = () => context.store.inspections.find({ 'state.callId': 'killed' } as object).lean();
  const draws = (mortal: typeof context) => drawSample(mortal, BEGAN + 3_600_000);
  await killedAfterEachWrite(context, draws, async () =>
    expect((await files()).length).toBeLessThanOrEqual(1),
  );
  expect(await files()).toHaveLength(1);
  const { form } = (await files())[0]!.state;
  const steps: [string, InspectionCommand, string][] = [
    ['qa', { type: 'score', text: '未核对地址', marks: allMarked(form, 0.5) }, 'scored'],
    ['agent1', { type: 'appeal', text: '已口头核对' }, 'appealed'],
    ['head', { type: 'rule', text: '申诉成立', marks: allMarked(form, 1) }, 'settled'],
  ];
  for (const [who, command, after] of steps) {
    const { body } = await (await hotline.as(who)).get<{ id: string }>('/session');
    const person = context.directory.person(body.id)!;
    const actors = person.roles.map((role) => actorOf(person, role));
    const tries = async (mortal: typeof context) => {
      const [file] = await files();
      if (file!.state.status !== after) await actOnCase(mortal, inspectionRoom, file!, command, actors);
    };
    await killedAfterEachWrite(context, tries, async () => {
      const acts = (await files())[0]!.state.history.map(({ act: name }) => name);
      expect(acts.filter((name) => name === command.type).length).toBeLessThanOrEqual(1);
    });
    expect((await files())[0]!.state.status).toBe(after);
  }
  const [file] = await files();
  expect(file!.state.history.map(({ act: name }) => name)).toEqual(['score', 'appeal', 'rule']);
  expect(file!.state).toMatchObject({ scoring: { score: 100 }, ruling: { upheld: true } });
  await expect.poll(async () => (await files())[0]!.follow, { timeout: 20_000 }).toBe(false);
});

test('a flood of short calls is drawn at leisure: a server that stops leaves the rest to the next look', async () => {
  const { context } = hotline.server;
  const flood = ['flood-1', 'flood-2', 'flood-3'];
  for (const callId of flood) await shortCall(callId);
  const drawn = () => context.store.inspections.countDocuments({ 'state.callId': { $in: flood } } as object);
  const over = new AbortController();
  const looking = drawSample(context, BEGAN + 3_600_000, { rest: 1e6, signal: over.signal });
  await expect.poll(drawn, { timeout: 20_000 }).toBe(1);
  over.abort();
  await expect(looking).rejects.toMatchObject({ name: 'AbortError' });
  expect(await drawn()).toBe(1);
  await drawSample(context, BEGAN + 3_600_000);
  expect(await drawn()).toBe(3);
});

test('the form and the plan are data of the administrator', async () => {
  const admin = await hotline.as('admin');
  const { body: terms } = await admin.get<QualityTerms>('/quality/terms');
  const changed = { ...terms, plan: { ...terms.plan, share: 0.1 }, reason: '加大抽检' };
  expect((await inspector.send('PUT', '/quality/terms', changed)).status).toBe(403);
  expect((await admin.send('PUT', '/quality/terms', changed)).status).toBe(200);
  expect((await inspector.get<QualityTerms>('/quality/terms')).body.plan.share).toBe(0.1);
});
