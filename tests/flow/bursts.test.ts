import type { Notice } from '@hotline/shared/contracts/socket';
import type { BurstView } from '@hotline/shared/contracts/rest/bursts';
import type { TicketRow, TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import type { topicBoard } from '@hotline/shared/contracts/rest/topics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';

const words = ['没水', '停水了', '水管爆了没水用', '一直停水', '突然停水', '没有水'];
const outage = ['停电了', '突然停电', '一直停电', '停电没人修', '又停电了'];

describe('many report one event', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline();
  });
  afterAll(() => hotline.stop());

  const report = (index: number, place = '阳光花园', said = words) => {
    const callerNo = `1390000${String(index).padStart(4, '0')}`;
    return stages(hotline).accepted({
      citizen: { callerNo, contactNo: callerNo },
      matter: {
        title: `${place}${said[index % said.length]}`,
        address: place,
        content: `${place}从上午九点起${said[index % said.length]}，好几栋楼都是`,
      },
    });
  };
  const bursts = async () => (await (await hotline.as('dispatcher1')).get<BurstView[]>('/bursts')).body;

  it('is proposed, folded into one ticket, and told to the next caller', async () => {
    const tickets: TicketView[] = [];
    for (let index = 0; index < 4; index += 1) tickets.push(await report(index));
    tickets.push(await report(9, '站前路'));
    await hotline.settle();
    expect(await bursts()).toEqual([]);
    tickets.push(await report(4));
    await hotline.settle();
    const lead = tickets[0]!.ticketNo;
    const dispatcher = await hotline.as('dispatcher1');
    const [burst] = await bursts();
    expect(burst).toMatchObject({ status: 'proposed', lead: { ticketNo: lead }, readOut: null });
    const told = (await (await hotline.as('supervisor')).get<Notice[]>('/notices')).body;
    const ofBurst = told.filter(({ kind }) => kind === 'burst');
    expect(ofBurst).toMatchObject([{ ticketNo: lead, readAt: null }]);
    const candidates = burst!.candidates.map(({ ticketNo }) => ticketNo);
    expect(candidates.toSorted()).toEqual([1, 2, 3, 5].map((index) => tickets[index]!.ticketNo).toSorted());

    const fold = () => dispatcher.post(`/bursts/${lead}/fold`, { ticketNos: candidates });
    expect((await fold()).body).toEqual({ merged: candidates, refused: [] });
    await hotline.settle();
    expect((await dispatcher.ticket(lead)).body.children.toSorted()).toEqual(candidates.toSorted());
    expect((await fold()).body).toEqual({ merged: candidates, refused: [] });

    const text = '主管爆裂正在抢修，预计十五时恢复供水';
    const leader = await hotline.as('shift');
    expect((await leader.send('PUT', `/bursts/${lead}/read-out`, { text })).status).toBe(200);
    const asked = encodeURIComponent('阳光花园停水了');
    const agent = await hotline.as('agent1');
    const related = await agent.get(`/tickets/related?text=${asked}`);
    expect(related.body).toMatchObject([{ ticketNo: lead, repeatCount: 4, event: { readOut: text } }]);

    const late = await report(5);
    await hotline.settle();
    expect(await bursts()).toMatchObject([{ status: 'event', candidates: [{ ticketNo: late.ticketNo }] }]);
  });

  it('is a topic of the board, with the tickets behind it', async () => {
    const supervisor = await hotline.as('supervisor');
    expect((await supervisor.get('/topics')).body).toEqual({
      madeAt: null,
      tickets: 0,
      divisions: [],
      weeks: [],
      topics: [],
    });
    const { status, body } = await supervisor.post<z.infer<typeof topicBoard>>('/topics', {});
    expect(status).toBe(200);
    expect(body.topics[0]).toMatchObject({ kind: '热点', place: '阳光花园', count: 6, growth: 6 });
    expect(body.topics[0]!.ticketNos).toHaveLength(6);
    expect(body.topics[0]!.sentences[0]).toMatch(/^阳光花园从上午九点起/u);
    expect((await supervisor.get('/topics')).body).toEqual(body);
    expect(body.divisions).toEqual(body.topics[0]!.divisions);
    const of = async (query: { place: string } | { week: string }) =>
      (await supervisor.get<z.infer<typeof topicBoard>>(`/topics?${new URLSearchParams(query)}`)).body;
    expect(await of({ place: body.divisions[0]! })).toEqual(body);
    expect(await of({ place: '孙口镇' })).toEqual({ ...body, topics: [] });
    expect(await of({ week: body.weeks[0]! })).toMatchObject({
      topics: [{ count: 6, everywhere: 6, growth: 6 }],
    });
    expect(await of({ week: body.weeks[1]! })).toEqual({ ...body, topics: [] });
    expect((await supervisor.get('/topics?week=now')).status).toBe(422);
    expect((await (await hotline.as('water-liaison')).get('/topics')).status).toBe(403);
  });

  it('is not proposed again once a dispatcher has said that it is none', async () => {
    for (let index = 20; index < 25; index += 1) await report(index, '御景苑');
    await hotline.settle();
    const proposed = (await bursts()).find(({ status }) => status === 'proposed')!;
    const dispatcher = await hotline.as('dispatcher1');
    const dismiss = () =>
      dispatcher.post(`/bursts/${proposed.lead.ticketNo}/dismiss`, { reason: '各不相干' });
    expect((await dismiss()).status).toBe(200);
    expect((await dismiss()).body.code).toBe('burst-decided');
    await report(25, '御景苑');
    await hotline.settle();
    expect((await bursts()).filter(({ status }) => status === 'proposed')).toEqual([]);
  });

  it('is one event too when all say it at once in the same words', async () => {
    const alike = Array.from({ length: 8 }, (_, index) => report(words.length * (10 + index), '滨河苑'));
    const tickets = await Promise.all(alike);
    await hotline.settle();
    const found = (await bursts()).filter(({ lead }) => lead.title.includes('滨河苑'));
    expect(found).toHaveLength(1);
    const [{ lead, candidates }] = found as [BurstView];
    const told = [lead, ...candidates].map(({ ticketNo }) => ticketNo);
    expect(told.toSorted()).toEqual(tickets.map(({ ticketNo }) => ticketNo).toSorted());
  });

  it('of a power cut is dispatched once and answered once, and each who called is called back with that', async () => {
    for (let index = 30; index < 35; index += 1) await report(index, '锦绣苑', outage);
    await hotline.settle();
    const proposed = (await bursts()).find(({ lead }) => lead.title.includes('锦绣苑'))!;
    const lead = proposed.lead.ticketNo;
    const followers = proposed.candidates.map(({ ticketNo }) => ticketNo);
    expect(followers).toHaveLength(4);
    const dispatcher = await hotline.as('dispatcher1');
    const listed = async (who: string, view: string) => {
      const { body } = await (await hotline.as(who)).get<{ rows: TicketRow[] }>(`/tickets?view=${view}`);
      return body.rows
        .map(({ ticketNo }) => ticketNo)
        .filter((one) => one === lead || followers.includes(one))
        .toSorted();
    };
    await dispatcher.post(`/bursts/${lead}/fold`, { ticketNos: followers });
    await hotline.settle();
    expect(await listed('dispatcher1', 'dispatch')).toEqual([lead]);
    const again = await dispatcher.try(followers[0]!, {
      type: 'dispatch',
      leadBodyId: 'water-supply',
      coBodyIds: [],
      basis: '派单目录',
      townshipOverride: null,
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'status-forbids' } });
    const { dispatch, answer } = stages(hotline);
    await dispatch(lead);
    await (await hotline.as('water-liaison')).act(lead, { type: 'sign' });
    await answer(lead);
    await hotline.settle();
    expect(await listed('callback', 'callback')).toEqual([lead, ...followers].toSorted());
    const callback = await hotline.as('callback');
    const { reply } = (await callback.ticket(lead)).body.result!;
    const told = await Promise.all(followers.map((one) => callback.ticket(one)));
    for (const { body } of told) {
      expect(body).toMatchObject({ status: 'awaiting-callback', mergedInto: lead, result: { reply } });
    }
    const callers = told.map(({ body }) => body.citizen.contactNo);
    expect(new Set(callers).size).toBe(followers.length);
  });

  it('is folded by dispatchers only, and only where it is known', async () => {
    const agent = await hotline.as('agent1');
    const ticketNos = ['4109272026091710001'];
    expect((await agent.post('/bursts/1/fold', { ticketNos })).status).toBe(403);
    const dispatcher = await hotline.as('dispatcher1');
    expect((await dispatcher.post('/bursts/1/fold', { ticketNos })).body.code).toBe('burst-unknown');
  });
});
