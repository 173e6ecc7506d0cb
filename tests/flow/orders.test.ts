import type {
  EvidenceFile,
  OrderRow,
  OrderView,
  PublicOrderCommand,
} from '@hotline/shared/contracts/rest/orders';
import { listOrders, showEvidence, showOrder } from '@hotline/shared/contracts/rest/orders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';

describe('督办单', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline('2026-09-18T10:00');
  });
  afterAll(() => hotline.stop());

  const rowsOf = async (username: string, ticketNo: string, view = 'ledger') => {
    const client = await hotline.as(username);
    const answer = await client.get<{ rows: OrderRow[] }>(
      `/supervision/orders?view=${view}&ticketNo=${ticketNo}`,
    );
    expect(listOrders.response.safeParse(answer.body).error?.issues ?? []).toEqual([]);
    return answer.body.rows;
  };
  const act = async (username: string, id: string, command: PublicOrderCommand) => {
    const client = await hotline.as(username);
    const { body } = await client.get<OrderView>(`/supervision/orders/${id}`);
    return client.post<OrderView>(`/supervision/orders/${id}/commands`, { version: body.version, command });
  };

  it('climbs by itself: a telephone order at the red card, a written one proposed, signed, answered, closed', async () => {
    const ticketNo = await stages(hotline).handling();
    await hotline.clockTo('2026-09-24T18:00');
    const [telephone] = await rowsOf('supervisor', ticketNo);
    expect(telephone).toMatchObject({ kind: 'telephone', status: 'issued', bodyId: 'water-supply' });
    expect(telephone?.orderNo).toMatch(/^督〔2026〕\d+号$/u);
    expect((await (await hotline.as('supervisor')).ticket(ticketNo)).body.supervisionLevel).toBe(1);

    await hotline.clockTo('2026-09-29T18:00');
    const [written] = await rowsOf('head', ticketNo, 'to-sign');
    expect(written).toMatchObject({
      kind: 'written',
      trigger: 'overdue',
      signer: 'hotline-head',
      orderNo: null,
    });
    expect(await rowsOf('water-liaison', ticketNo)).toHaveLength(1);
    const id = written!.id;
    const refused = await act('supervisor', id, { type: 'sign', text: '限期整改' });
    expect([refused.status, refused.body.code]).toEqual([403, 'case-role-forbidden']);
    expect((await act('head', id, { type: 'sign', text: '三日内办结并书面报告' })).body.status).toBe(
      'issued',
    );
    expect((await (await hotline.as('supervisor')).ticket(ticketNo)).body.supervisionLevel).toBe(2);

    const early = await act('head', id, { type: 'find', text: '属实', factual: true });
    expect([early.status, early.body.code]).toEqual([409, 'statement-pending']);
    const foreign = await (await hotline.as('market-liaison')).get(`/supervision/orders/${id}`);
    expect(foreign.status).toBe(404);
    await act('water-liaison', id, { type: 'state-case', text: '管网老化，等待配件' });
    expect((await act('head', id, { type: 'find', text: '属实', factual: true })).status).toBe(200);
    expect((await act('water-liaison', id, { type: 'reply', text: '已更换' })).body.status).toBe('replied');
    expect((await act('leader', id, { type: 'close', text: '同意' })).status).toBe(403);
    const closed = await act('head', id, { type: 'close', text: '整改到位，予以销号' });
    expect(closed.body).toMatchObject({ status: 'closed', offered: [] });
    expect(showOrder.response.safeParse(closed.body).error?.issues ?? []).toEqual([]);
  });

  it('after an outage proposes the highest level alone, and hands it over with its evidence', async () => {
    const ticketNo = await stages(hotline).handling();
    await hotline.outage('2026-10-30T09:00');
    await hotline.settle();
    const rows = await rowsOf('leader', ticketNo);
    expect(rows.map(({ kind, status }) => [kind, status])).toEqual([['hand-over', 'proposed']]);
    const id = rows[0]!.id;
    const signed = await act('leader', id, { type: 'sign', text: '移交问责', authority: 'inspection' });
    const evidence = await (
      await hotline.as('leader')
    ).get<EvidenceFile>(`/supervision/orders/${id}/evidence`);
    expect(showEvidence.response.safeParse(evidence.body).error?.issues ?? []).toEqual([]);
    expect(evidence.body.tickets[0]?.timeline.length).toBeGreaterThan(4);
    expect(signed.body.handOver).toMatchObject({ authority: 'inspection', receipt: null });
    expect((await act('leader', id, { type: 'close', text: '已移交' })).body.code).toBe('receipt-missing');
    await act('leader', id, { type: 'receive', text: '已接收', receiptNo: '督收 12 号' });
    await act('leader', id, { type: 'conclude', text: '责成整改，通报批评' });
    expect((await act('leader', id, { type: 'close', text: '办结' })).body.status).toBe('closed');
  });

  it('is proposed once for each cause beyond time', async () => {
    const ticketNo = await stages(hotline).handling();
    const head = await hotline.as('head');
    await head.act(ticketNo, { type: 'instruct', text: '请速办' });
    await hotline.settle();
    await hotline.settle();
    const proposed = await rowsOf('head', ticketNo, 'to-sign');
    expect(proposed.map(({ kind, trigger }) => [kind, trigger])).toEqual([['written', 'instruction']]);
    await head.act(ticketNo, { type: 'instruct', text: '再次督促' });
    await hotline.settle();
    expect(await rowsOf('head', ticketNo, 'to-sign')).toHaveLength(1);
    const { body } = await head.get<OrderView>(`/supervision/orders/${proposed[0]!.id}`);
    expect(body.history.map(({ act: what }) => what)).toEqual(['cause']);
  });
});
