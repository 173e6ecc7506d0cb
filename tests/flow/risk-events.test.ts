import { randomUUID } from 'node:crypto';
import type { RiskDecision, RiskEventView } from '@hotline/shared/contracts/rest/risk-events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { anIntake } from '../builders/matter.ts';

const MINUTE = 60_000;

describe('风险事件 and 紧急信息专报', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline('2026-10-01T03:00');
  });
  afterAll(() => hotline.stop());

  const raise = async (body: object, who = 'agent1') =>
    (await hotline.as(who)).post<{ id: string; status: string }>('/risk-events', {
      callId: null,
      ticketNo: null,
      riskClass: 'wage-blockade',
      text: '来电人称明早堵路',
      ...body,
    });
  const show = async (id: string, who = 'shift') =>
    (
      await (
        await hotline.as(who)
      ).get<RiskEventView & { drafts: { kind: string; text: string }[] }>(`/risk-events/${id}`)
    ).body;
  const act = async (id: string, command: object, who = 'shift', version?: number) => {
    const client = await hotline.as(who);
    return client.post<RiskEventView>(`/risk-events/${id}/commands`, {
      version: version ?? (await show(id)).version,
      command,
    });
  };
  const accept = async (change: Parameters<typeof anIntake>[0]) =>
    (await (await hotline.as('agent1')).accept(anIntake(change))).body.ticketNo;
  const notices = (id: string) =>
    hotline.server.context.store.notices.countDocuments({ _id: { $regex: `^risk/${id}` } });

  it('raised in a call and from its ticket is one; from 初报 to 终报 with receipts and an instruction', async () => {
    const callId = randomUUID();
    const agent = await hotline.as('agent1');
    await agent.post('/drafts', { callId, citizen: {}, matter: { title: '工地讨薪，13800001234 说要堵路' } });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => raise({ callId, words: ['讨薪', '堵路'] })),
    );
    const { id } = answers[0]!.body;
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`))).toEqual(
      new Set([`201 ${id}`]),
    );
    expect(await notices(id)).toBe(1);
    const ticketNo = await accept({ callId, matter: { title: '工地讨薪', content: '工人说明早去堵路。' } });
    expect((await raise({ ticketNo }, 'dispatcher1')).body.id).toBe(id);
    expect((await agent.get(`/risk-events/${id}`)).status).toBe(403);
    const unwritten = (await raise({ callId: randomUUID() })).body.id;
    expect(await show(unwritten)).toMatchObject({ title: '来电人称明早堵路' });

    expect(await show(id)).toMatchObject({ title: '工地讨薪，138****1234 说要堵路', ticketNos: [ticketNo] });
    const confirm = { type: 'confirm', text: '属实', to: ['duty-office', 'water'] };
    expect((await act(id, { ...confirm, to: [] })).status).toBe(422);
    const { version } = await show(id);
    const both = await Promise.all(['shift', 'head'].map((who) => act(id, confirm, who, version)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const confirmed = await show(id);
    expect(confirmed).toMatchObject({ status: 'reporting', dueAt: confirmed.raisedAt + 30 * MINUTE });
    expect(confirmed.reportNo).toMatch(/^急〔2026〕\d+号$/u);
    const [draft] = confirmed.drafts;
    expect(draft).toMatchObject({ kind: 'first', text: expect.stringContaining('工人说明早去堵路') });

    expect((await act(id, { type: 'report', kind: 'final', text: '完' })).status).toBe(422);
    expect((await act(id, { type: 'report', ...draft })).body.editions).toHaveLength(1);
    await act(id, { type: 'receive', text: '电话确认', from: 'duty-office', receiptNo: '收12' });
    const instruct = { type: 'instruct', text: '立即到场', leader: '张县长', span: '1h' };
    expect((await act(id, instruct, 'leader')).body.instructions).toMatchObject([
      { no: 1, leader: '张县长' },
    ]);
    expect((await act(id, { type: 'report', kind: 'final', text: '完' })).body).toMatchObject({
      code: 'instruction-open',
    });
    await hotline.server.context.testClock!.advance(61 * MINUTE);
    // Receipt of the second body, and the instruction.
    await expect.poll(() => notices(id), { timeout: 20_000 }).toBe(3);
    await act(id, { type: 'carry-out', no: 1, text: '已劝返' });
    const further = (await show(id)).drafts.find(({ kind }) => kind === 'follow-up');
    expect(further?.text).toContain('落实张县长批示：已劝返');
    await act(id, { type: 'report', ...further });
    expect((await act(id, { type: 'report', kind: 'final', text: '处置完毕' })).body.status).toBe('closed');
  });

  it('three independent callers raise one, whoever is fourth', async () => {
    for (const [index, word] of ['没水', '停水了', '一直停水', '突然停水'].entries()) {
      const callerNo = `1390000000${index}`;
      const content = `阳光花园从上午九点起${word}，好几栋楼都是`;
      const matter = { title: `阳光花园${word}`, address: '阳光花园', content };
      await accept({ matter, citizen: { callerNo, contactNo: callerNo } });
    }
    await hotline.settle();
    const { rows } = (await (await hotline.as('shift')).get<{ rows: RiskEventView[] }>('/risk-events')).body;
    const found = rows.filter(({ trigger }) => trigger === 'callers');
    expect(found).toMatchObject([{ title: '阳光花园没水', status: 'raised' }]);
    const { body: related } = await (
      await hotline.as('agent2')
    ).get<{ title: string; crowd: boolean }[]>(
      `/tickets/related?text=${encodeURIComponent('阳光花园停水了')}`,
    );
    expect(related.some(({ title, crowd }) => crowd && title.startsWith('阳光花园'))).toBe(true);
  });

  it('is kept over a kill between its write and what follows; dismissed, it may be raised again', async () => {
    const ticketNo = await accept({ matter: { title: '学校食堂学生腹泻' } });
    const { id } = (await raise({ ticketNo, riskClass: 'food-poisoning' })).body;
    const { store } = hotline.server.context;
    await store.notices.deleteMany({ _id: { $regex: `^risk/${id}` } });
    await store.riskEvents.collection.updateOne({ _id: id } as never, {
      $set: { follow: true, nextDueAt: 1 },
    });
    await hotline.restart();
    await expect.poll(() => notices(id), { timeout: 20_000 }).toBe(1);
    await act(id, { type: 'dismiss', text: '个别学生着凉' });
    const again = (await raise({ ticketNo, riskClass: 'food-poisoning' })).body;
    expect(again).toMatchObject({ status: 'raised' });
    expect(again.id).not.toBe(id);
  });

  it('what an agent decided stands on record', async () => {
    const agent = await hotline.as('agent1');
    const decided = { callId: 'c9', ticketNo: null, words: ['炸'] };
    expect((await agent.post('/risk-decisions', { ...decided, decision: 'dismissed' })).status).toBe(422);
    const dismissed = { ...decided, decision: 'dismissed', reason: '炸鸡店油烟' };
    expect((await agent.post('/risk-decisions', dismissed)).status).toBe(201);
    const { body } = await (await hotline.as('shift')).get<RiskDecision[]>('/risk-decisions');
    expect(body[0]).toMatchObject(dismissed);
    expect(body.some(({ decision }) => decision === 'reported')).toBe(true);
  });
});
