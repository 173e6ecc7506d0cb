import type { CounterfactualView } from '@hotline/shared/contracts/rest/routing';
import type { TicketRow, TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { aResult } from '../builders/matter.ts';
import { clockOf, stages } from '../builders/stages.ts';

const jointly = {
  type: 'dispatch-jointly',
  leadBodyIds: ['water-supply', 'market'] as string[],
  basis: '供水与市场监管各有其责',
  townshipOverride: null,
} as const;

describe('一单多办', () => {
  let hotline: Hotline;
  let main: TicketView;
  let partNo: string;
  beforeAll(async () => {
    hotline = await startHotline();
    const { ticketNo } = await stages(hotline).accepted();
    await (await hotline.as('head')).act(ticketNo, jointly);
    await hotline.settle();
    main = (await (await hotline.as('head')).ticket(ticketNo)).body;
    partNo = main.parts[0]!.ticketNo!;
  });
  afterAll(() => hotline.stop());

  /** To whom each dispatch of the ticket went, and whom the catalogue named first that day. */
  const lookBack = async (ticketNo: string) => {
    const { body } = await (
      await hotline.as('dispatcher1')
    ).get<CounterfactualView[]>(`/tickets/${ticketNo}/counterfactual`);
    return body.map(({ bodyId, thatDay }) => [bodyId, thatDay.choices[0]?.bodyId]);
  };

  const answer = async (liaison: string, ticketNo: string) => {
    const body = await hotline.as(liaison);
    await body.act(ticketNo, { type: 'sign' });
    await body.act(ticketNo, { type: 'record-contact', result: 'reached', note: '' });
    await body.act(ticketNo, { type: 'submit-result', ...aResult() });
    const accept = { type: 'review', accepted: true, reason: '符合要求', factualFinding: null } as const;
    await (await hotline.as('reviewer')).act(ticketNo, accept);
    await hotline.settle();
  };

  it('gives each body a ticket of its own, with its own clocks and the promise made to the citizen', async () => {
    expect(main).toMatchObject({ status: 'awaiting-sign', parts: [{ bodyId: 'market', settledAt: null }] });
    const market = await hotline.as('market-liaison');
    const part = (await market.ticket(partNo)).body;
    expect(part).toMatchObject({
      partOf: main.ticketNo,
      lead: { bodyId: 'market' },
      status: 'awaiting-sign',
    });
    expect(clockOf(part, 'appeal').dueAt).toBe(clockOf(main, 'appeal').dueAt);
    expect(clockOf(part, 'finish').owner).toBe('market');
    expect((await market.ticket(main.ticketNo)).status).toBe(404);
    const list = await market.get<{ rows: TicketRow[] }>('/tickets?view=body');
    expect(list.body.rows.map(({ ticketNo }) => ticketNo)).toContain(partNo);
  });

  it('shows of the ticket and of each part what was suggested that day', async () => {
    expect(await lookBack(main.ticketNo)).toEqual([['water-supply', 'water-supply']]);
    expect(await lookBack(partNo)).toEqual([['market', 'water-supply']]);
  });

  it('tells every body what the citizen adds', async () => {
    await (await hotline.as('agent1')).act(main.ticketNo, { type: 'supplement', text: '四号楼也停水' });
    await hotline.settle();
    const part = (await (await hotline.as('market-liaison')).ticket(partNo)).body;
    expect(part.supplements).toMatchObject([{ text: '四号楼也停水' }]);
  });

  it('beside it, 电话先派、事后补单 counts the time of a body from the telephone call', async () => {
    const { ticketNo } = await stages(hotline).accepted({ matter: { urgency: 'critical' } });
    const toldAt = hotline.server.context.clock.now() - 5 * 60_000;
    const dispatcher = await hotline.as('dispatcher1');
    const told = await dispatcher.act(ticketNo, {
      type: 'dispatch-by-phone',
      leadBodyId: 'water-supply',
      coBodyIds: [],
      basis: '主管道爆裂',
      townshipOverride: null,
      toldTo: '李值班 值班员',
      toldAt,
    });
    expect(clockOf(told, 'sign')).toMatchObject({ startedAt: toldAt, dueAt: toldAt + 15 * 60_000 });
    expect(await lookBack(ticketNo)).toEqual([['water-supply', 'water-supply']]);
  });

  it('tells whoever dispatches anew that a part lies with the body that is complained of meanwhile', async () => {
    const { ticketNo } = await stages(hotline).accepted();
    await (await hotline.as('head')).act(ticketNo, jointly);
    await hotline.settle();
    const dispatcher = await hotline.as('dispatcher1');
    const { parts, matter } = await dispatcher.act(ticketNo, {
      type: 'recall',
      reason: '群众补充了被投诉单位',
    });
    expect(parts).toMatchObject([{ bodyId: 'market', liesWithAccused: false }]);
    const { category, divisionCode, address, location, tags } = matter;
    const seen = await dispatcher.act(ticketNo, {
      type: 'reclassify',
      category,
      divisionCode,
      address,
      location,
      tags,
      accused: { bodyId: 'market', person: null, concernsConduct: false },
      reason: '群众投诉市场监管局',
    });
    expect(seen.parts).toMatchObject([{ bodyId: 'market', liesWithAccused: true }]);
    await answer('market-liaison', parts[0]!.ticketNo!);
    const { body } = await dispatcher.ticket(ticketNo);
    expect(body.parts).toMatchObject([{ bodyId: 'market', liesWithAccused: false }]);
  });

  it('calls the citizen back once, when all have answered', async () => {
    await answer('water-liaison', main.ticketNo);
    const callback = await hotline.as('callback');
    const rate = { type: 'rate', level: 'satisfied', solved: true, by: 'callback', reason: '' } as const;
    expect(await callback.try(main.ticketNo, rate)).toMatchObject({
      status: 422,
      body: { code: 'parts-open' },
    });
    await answer('market-liaison', partNo);
    expect((await callback.ticket(partNo)).body.status).toBe('closed');
    expect(await callback.act(main.ticketNo, rate)).toMatchObject({ status: 'closed' });
  });
});
