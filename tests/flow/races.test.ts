import { randomUUID } from 'node:crypto';
import type { Draft } from '@hotline/shared/contracts/rest/tickets';
import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { anIntake } from '../builders/matter.ts';
import { stages } from '../builders/stages.ts';

describe('races', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline();
  });
  afterAll(() => hotline.stop());

  const titled = async (title: string): Promise<number> => {
    const { body } = await (await hotline.as('agent1')).get<{ rows: TicketRow[] }>(`/tickets?q=${title}`);
    return body.rows.length;
  };

  it('a double click makes one ticket', async () => {
    const agent = await hotline.as('agent1');
    const key = randomUUID();
    const intake = anIntake({ matter: { title: '双击测试停水' } });
    const answers = await Promise.all([agent.accept(intake, key), agent.accept(intake, key)]);
    const [made, ...more] = answers.filter(({ status }) => status === 201);
    // The second click comes while the first is worked on, or finds it done.
    for (const { body } of more) expect(body.ticketNo).toBe(made!.body.ticketNo);
    const inFlight = answers.filter(({ status }) => status === 409).map(({ body }) => body.code);
    expect(inFlight).toEqual(Array(1 - more.length).fill('idempotency-in-flight'));
    expect(await titled('双击测试停水')).toBe(1);
  });

  it('the same key replays the answer, and refuses another body', async () => {
    const agent = await hotline.as('agent1');
    const key = randomUUID();
    const first = await agent.accept(anIntake(), key);
    const second = await agent.accept(anIntake(), key);
    expect(second).toMatchObject({ status: 201, body: { ticketNo: first.body.ticketNo } });
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    const other = await agent.accept(anIntake({ matter: { title: '另一件事情' } }), key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    const somebodyElse = await (await hotline.as('agent2')).accept(anIntake(), key);
    expect(somebodyElse.body.ticketNo).not.toBe(first.body.ticketNo);
  });

  it('a key is free again after a day', async () => {
    const agent = await hotline.as('agent1');
    const key = randomUUID();
    const first = await agent.accept(anIntake(), key);
    await hotline.server.context.testClock!.advance(24 * 3_600_000 + 1);
    const second = await agent.accept(anIntake(), key);
    expect(second.status).toBe(201);
    expect(second.body.ticketNo).not.toBe(first.body.ticketNo);
  });

  it('two dispatchers at once: one dispatches, the other is told', async () => {
    const { ticketNo, version } = await stages(hotline).accepted();
    const command = { type: 'dispatch', coBodyIds: [], basis: '目录', townshipOverride: null } as const;
    const [one, two] = await Promise.all([hotline.as('dispatcher1'), hotline.as('dispatcher2')]);
    const path = `/tickets/${ticketNo}/commands`;
    const answers = await Promise.all([
      one.post(path, { version, command: { ...command, leadBodyId: 'water-supply' } }),
      two.post(path, { version, command: { ...command, leadBodyId: 'housing' } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('version-stale');
    const timeline = await one.get<{ type: string }[]>(`/tickets/${ticketNo}/timeline`);
    expect(timeline.body.filter(({ type }) => type === 'dispatch')).toHaveLength(1);
  });

  it('a repeated command with the same key is done once', async () => {
    const ticketNo = await stages(hotline).dispatched();
    const liaison = await hotline.as('water-liaison');
    const { version } = (await liaison.ticket(ticketNo)).body;
    const wanted = { version, command: { type: 'sign' } };
    const key = { 'idempotency-key': randomUUID() };
    const path = `/tickets/${ticketNo}/commands`;
    expect((await liaison.post(path, wanted, key)).status).toBe(200);
    expect(await liaison.post(path, wanted, key)).toMatchObject({
      status: 200,
      body: { status: 'handling' },
    });
    expect(await liaison.post(path, wanted)).toMatchObject({ status: 409, body: { code: 'version-stale' } });
  });

  it('numbers are unique under load', async () => {
    const agent = await hotline.as('agent1');
    const answers = await Promise.all(Array.from({ length: 40 }, () => agent.accept(anIntake())));
    expect(new Set(answers.map(({ body }) => body.ticketNo)).size).toBe(40);
  });

  it('a draft saved from two windows keeps the first', async () => {
    const agent = await hotline.as('agent1');
    const upstream = { source: 'upstream', upstreamNo: 'SJ0001', upstreamDue: 1_790_000_000_000 };
    const content = { callId: null, ...upstream, citizen: {}, matter: { title: '草稿' } };
    const { body } = await agent.post<{ draftId: string; version: number }>('/drafts', content);
    expect(body).toMatchObject(upstream);
    const save = (title: string) =>
      agent.send('PUT', `/drafts/${body.draftId}`, { ...content, matter: { title }, version: body.version });
    expect((await save('甲')).status).toBe(200);
    expect(await save('乙')).toMatchObject({ status: 409, body: { code: 'version-stale' } });
  });

  it('a draft whose answer was lost is begun and saved once, however often it is sent again', async () => {
    const agent = await hotline.as('agent1');
    const key = (value: string) => ({ 'idempotency-key': value });
    const begun = { callId: null, citizen: {}, matter: { title: '断网前' } };
    const begin = () => agent.post<Draft>('/drafts', begun, key('begin'));
    const [one, two] = await Promise.all([begin(), begin()]);
    expect([one, two]).toMatchObject([{ status: 201 }, { status: 201, body: { draftId: one.body.draftId } }]);
    const { draftId, version } = one.body;
    const save = (title: string, by: string) =>
      agent.send<Draft>('PUT', `/drafts/${draftId}`, { ...begun, matter: { title }, version }, key(by));
    const [first, again] = [await save('断网时', 'save'), await save('断网时', 'save')];
    expect([first, again]).toMatchObject([{ status: 200 }, { status: 200, body: first.body }]);
    expect(await save('别的', 'save')).toMatchObject({ body: { code: 'idempotency-key-reused' } });
    expect(await save('另一窗口', 'other')).toMatchObject({ body: { code: 'version-stale' } });
    expect((await begin()).body).toMatchObject({ draftId, matter: { title: '断网时' } });
    const mine = (await agent.get<Draft[]>('/drafts')).body.filter((draft) => draft.draftId === draftId);
    expect(mine).toMatchObject([{ matter: { title: '断网时' }, version: 2 }]);
  });
});
