import { adoptChild } from '@hotline/server/events/processors/adopt-child';
import { loadTicketByNo } from '@hotline/server/store/ticket-repository';
import type { mainReport } from '@hotline/shared/contracts/rest/attachments';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { aDocument } from '../builders/photo.ts';
import { stages } from '../builders/stages.ts';

describe('repeats', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline();
  });
  afterAll(() => hotline.stop());

  it('shows open tickets of the same caller and of the same event', async () => {
    const citizen = { callerNo: '13900005678', contactNo: '13900005678' };
    const { ticketNo } = await stages(hotline).accepted({ citizen });
    await hotline.settle();
    const agent = await hotline.as('agent1');
    const caller = await agent.get<{ ticketNo: string; why: string }[]>(
      '/tickets/related?callerNo=13900005678',
    );
    expect(caller.body).toMatchObject([{ ticketNo, why: '同一来电号码' }]);
    const text = encodeURIComponent('幸福小区三号楼昨晚起停水');
    const path = `/tickets/related?divisionCode=410927100&text=${text}`;
    const event = await agent.get<{ ticketNo: string }[]>(path);
    expect(event.body.map((row) => row.ticketNo)).toContain(ticketNo);
    const elsewhere = await agent.get(path.replace('410927100', '410927101'));
    expect(elsewhere.body).toEqual([]);
  });

  it('merges, keeps both numbers, and lets go again', async () => {
    const { accepted } = stages(hotline);
    const [parent, child] = [await accepted(), await accepted()];
    const dispatcher = await hotline.as('dispatcher1');
    const merged = await dispatcher.act(child.ticketNo, {
      type: 'merge',
      into: parent.ticketNo,
      reason: '同一事件',
    });
    expect(merged).toMatchObject({ status: 'merged', mergedInto: parent.ticketNo });
    await hotline.settle();
    expect((await dispatcher.ticket(parent.ticketNo)).body.children).toEqual([child.ticketNo]);
    const freed = await dispatcher.act(child.ticketNo, { type: 'unmerge', reason: '并非同一事件' });
    expect(freed.status).toBe('awaiting-dispatch');
    await hotline.settle();
    expect((await dispatcher.ticket(parent.ticketNo)).body.children).toEqual([]);
  });

  it('brings the answer to every follower, also to one that comes after it', async () => {
    const { accepted, answer, dispatch } = stages(hotline);
    const [parent, early, late] = [await accepted(), await accepted(), await accepted()];
    const dispatcher = await hotline.as('dispatcher1');
    const merge = { type: 'merge' as const, into: parent.ticketNo, reason: '同一事件' };
    await dispatcher.act(early.ticketNo, merge);
    await dispatch(parent.ticketNo);
    await (await hotline.as('water-liaison')).act(parent.ticketNo, { type: 'sign' });
    await hotline.settle();
    await answer(parent.ticketNo);
    await dispatcher.act(late.ticketNo, merge);
    await hotline.settle();
    const callback = await hotline.as('callback');
    const { reply } = (await callback.ticket(parent.ticketNo)).body.result!;
    for (const { ticketNo } of [early, late]) {
      const { body } = await callback.ticket(ticketNo);
      expect(body).toMatchObject({ status: 'awaiting-callback', result: { reply } });
    }
  });

  it('frees the followers of a parent whose citizen withdraws it', async () => {
    const { accepted } = stages(hotline);
    const [parent, child] = [await accepted(), await accepted()];
    const dispatcher = await hotline.as('dispatcher1');
    await dispatcher.act(child.ticketNo, { type: 'merge', into: parent.ticketNo, reason: '同一事件' });
    await hotline.settle();
    const agent = await hotline.as('agent1');
    await agent.act(parent.ticketNo, { type: 'withdraw', reason: '已自行解决', proof: '通话录音' });
    await hotline.settle();
    const { body } = await dispatcher.ticket(child.ticketNo);
    expect(body).toMatchObject({ status: 'awaiting-dispatch', mergedInto: null });
  });

  it('frees a child whose parent ended before it was taken in', async () => {
    const { accepted } = stages(hotline);
    const [parent, child] = [await accepted(), await accepted()];
    const dispatcher = await hotline.as('dispatcher1');
    await dispatcher.act(child.ticketNo, { type: 'merge', into: parent.ticketNo, reason: '同一事件' });
    await hotline.settle();
    const { context } = hotline.server;
    const ended = { 'state.status': 'withdrawn', 'state.children': [] };
    await context.store.tickets.updateOne({ 'state.ticketNo': parent.ticketNo }, { $set: ended });
    const merged = await loadTicketByNo(context.store, child.ticketNo);
    const { seq, statusSince: at } = merged!.state;
    await adoptChild.handle(context, [{ ticketId: merged!._id, seq, type: 'merge', at }]);
    expect((await dispatcher.ticket(parent.ticketNo)).body.children).toEqual([]);
    expect((await dispatcher.ticket(child.ticketNo)).body.status).toBe('awaiting-dispatch');
  });

  it('of a 关联单 show the files of its 主单 to who reads both, on record, and not where either shields its citizen', async () => {
    const agent = await hotline.as('agent1');
    const merged = async (main: boolean, child: boolean) => {
      const into = await stages(hotline).handling({ citizen: { isConfidential: main } });
      const ticketNo = await stages(hotline).handling({ citizen: { isConfidential: child } });
      const { attachments } = (
        await agent.upload<TicketView>(`/tickets/${into}/attachments`, '现场.pdf', aDocument())
      ).body;
      const dispatcher = await hotline.as('dispatcher1');
      await dispatcher.act(ticketNo, { type: 'merge', into, reason: '同一事件' });
      return { into, ticketNo, id: attachments[0]!.id };
    };
    const look = async (who: string, ticketNo: string) => {
      const path = `/tickets/${ticketNo}/main/attachments`;
      const { body } = await (await hotline.as(who)).get<z.infer<typeof mainReport.response>>(path);
      return [body.attachments?.length, body.attachmentsHidden];
    };
    const { into, ticketNo, id } = await merged(false, false);
    expect(await look('water-liaison', ticketNo)).toEqual([1, 0]);
    const liaison = await hotline.as('water-liaison');
    const opened = await liaison.fetch(`/tickets/${ticketNo}/main/attachments/${id}`);
    expect([opened.status, opened.body.toString()]).toEqual([200, Buffer.from(aDocument()).toString()]);
    const { audit } = hotline.server.context.store;
    const line = { act: 'open-attachment', personId: 'water-liaison', reason: `附件 ${id}` };
    expect(await audit.find(line).distinct('ticketNo')).toEqual([into]);
    const takesBack = async (path: string) => (await agent.send('DELETE', path)).status;
    expect(await takesBack(`/tickets/${ticketNo}/attachments/${id}`)).toBe(409);
    expect(await takesBack(`/tickets/${ticketNo}/main/attachments/${id}`)).toBe(404);
    expect(
      (await (await hotline.as('market-liaison')).get(`/tickets/${ticketNo}/main/attachments`)).status,
    ).toBe(404);
    for (const [main, child] of [
      [true, false],
      [false, true],
    ] as const) {
      const shielded = await merged(main, child);
      expect(await look('water-liaison', shielded.ticketNo)).toEqual([0, 1]);
      expect(await look('reviewer', shielded.ticketNo)).toEqual([1, 0]);
      const path = `/tickets/${shielded.ticketNo}/main/attachments/${shielded.id}`;
      expect((await liaison.fetch(path)).status).toBe(404);
    }
  });

  it('links the matters of one call as siblings', async () => {
    const { accepted } = stages(hotline);
    const one = await accepted({ callId: 'call-7' });
    const two = await accepted({ callId: 'call-7' });
    await hotline.settle();
    const agent = await hotline.as('agent1');
    expect((await agent.ticket(one.ticketNo)).body.siblings).toEqual([two.ticketNo]);
    expect((await agent.ticket(two.ticketNo)).body.siblings).toEqual([one.ticketNo]);
  });
});
